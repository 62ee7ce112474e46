//! A WebDriver client in one page: JSON over HTTP/1.1 to a driver on this machine, one connection
//! per command, blocking. It is small because the harness needs a dozen commands of one driver;
//! an HTTP crate would bring a runtime with it.

use std::{
    fmt,
    io::{BufRead, BufReader, ErrorKind, Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

/// The key under which the standard keeps an element's reference.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Why a command was not carried out.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The driver's own answer: a code of the standard and its explanation.
    Refused { code: String, message: String },
    /// What was to be clicked has not found its place on the screen yet.
    Moving,
    /// The journey's time was up.
    TimeIsUp,
    /// The driver is gone, or does not speak.
    Connection(std::io::Error),
}

impl Trouble {
    /// Whether the page may have moved on under the command, so that asking anew makes sense.
    pub(crate) fn is_passing(&self) -> bool {
        const PASSING: [&str; 4] = [
            "stale element reference",
            "element click intercepted",
            "element not interactable",
            "no such element",
        ];
        match self {
            Self::Refused { code, .. } => PASSING.contains(&code.as_str()),
            Self::Moving => true,
            Self::TimeIsUp | Self::Connection(_) => false,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { code, message } => write!(f, "{code}: {message}"),
            Self::Moving => f.write_str("it is still moving"),
            Self::TimeIsUp => f.write_str("the journey's time is up"),
            Self::Connection(error) => write!(f, "the driver does not answer: {error}"),
        }
    }
}

/// An element's reference, good until the page takes the element away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element(String);

impl Element {
    pub(crate) fn from_json(value: &Value) -> Option<Self> {
        Some(Self(value.get(ELEMENT)?.as_str()?.to_owned()))
    }

    pub(crate) fn as_json(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

/// One session of a driver that listens on `port`.
#[derive(Debug)]
pub(crate) struct Session {
    port: u16,
    id: String,
    until: Instant,
}

impl Session {
    /// Lets the driver start `binary` with `args` and take hold of its web view.
    pub(crate) fn open(
        port: u16,
        binary: &str,
        args: &[String],
        until: Instant,
    ) -> Result<Self, Trouble> {
        // No browserName: the driver refuses capabilities it cannot match.
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": binary, "args": args },
        }}});
        let answer = send(port, "POST", "/session", Some(&wanted), until)?;
        let id = answer["sessionId"].as_str().unwrap_or_default().to_owned();
        Ok(Self { port, id, until })
    }

    /// Joins a program that runs already, at the target of the driver.
    pub(crate) fn join(port: u16, until: Instant) -> Result<Self, Trouble> {
        let wanted = json!({ "capabilities": { "alwaysMatch": {} } });
        let answer = send(port, "POST", "/session", Some(&wanted), until)?;
        let id = answer["sessionId"].as_str().unwrap_or_default().to_owned();
        Ok(Self { port, id, until })
    }

    /// A session with the same driver, after this one was lost.
    pub(crate) fn again(&self) -> Result<Self, Trouble> {
        Self::join(self.port, self.until)
    }

    /// Ends the session; the driver closes the program.
    pub(crate) fn close(&self) -> Result<(), Trouble> {
        send(
            self.port,
            "DELETE",
            &format!("/session/{}", self.id),
            None,
            self.until,
        )
        .map(drop)
    }

    /// A command of this session, such as `refresh`, with its arguments.
    pub(crate) fn post(&self, command: &str, arguments: &Value) -> Result<Value, Trouble> {
        let path = format!("/session/{}/{command}", self.id);
        send(self.port, "POST", &path, Some(arguments), self.until)
    }

    /// A question of this session, such as `screenshot`.
    pub(crate) fn get(&self, question: &str) -> Result<Value, Trouble> {
        send(
            self.port,
            "GET",
            &format!("/session/{}/{question}", self.id),
            None,
            self.until,
        )
    }

    /// Runs the body of a function in the page and gives what it returns.
    pub(crate) fn execute(&self, body: &str, arguments: &[Value]) -> Result<Value, Trouble> {
        self.post(
            "execute/sync",
            &json!({ "script": body, "args": arguments }),
        )
    }

    /// The same for a function that answers through its last argument.
    pub(crate) fn execute_async(&self, body: &str, arguments: &[Value]) -> Result<Value, Trouble> {
        self.post(
            "execute/async",
            &json!({ "script": body, "args": arguments }),
        )
    }

    /// A command on an element, such as `click`.
    pub(crate) fn on(
        &self,
        element: &Element,
        command: &str,
        arguments: &Value,
    ) -> Result<Value, Trouble> {
        self.post(&format!("element/{}/{command}", element.0), arguments)
    }
}

fn send(
    port: u16,
    method: &str,
    path: &str,
    body: Option<&Value>,
    until: Instant,
) -> Result<Value, Trouble> {
    let left = until.saturating_duration_since(Instant::now());
    if left < Duration::from_millis(1) {
        return Err(Trouble::TimeIsUp);
    }
    let (status, answer) =
        exchange(port, method, path, body, left).map_err(|error| match error.kind() {
            ErrorKind::WouldBlock | ErrorKind::TimedOut => Trouble::TimeIsUp,
            _ => Trouble::Connection(error),
        })?;
    let mut answer: Value = serde_json::from_slice(&answer).unwrap_or_default();
    let value = answer["value"].take();
    if status == 200 {
        return Ok(value);
    }
    let part = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Err(Trouble::Refused {
        code: part("error"),
        message: part("message"),
    })
}

fn exchange(
    port: u16,
    method: &str,
    path: &str,
    body: Option<&Value>,
    left: Duration,
) -> std::io::Result<(u16, Vec<u8>)> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(left))?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())?;

    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|code| code.parse().ok());
    let status = status.ok_or(ErrorKind::InvalidData)?;
    let mut length = 0;
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().map_err(|_| ErrorKind::InvalidData)?;
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer)?;
    Ok((status, answer))
}
