//! One person's sitting: a folder of its own with the register in it, a fixed day, a language, and
//! a limit of time for the whole.

use std::{
    cell::{Cell, RefCell},
    env,
    fs::{self, File},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{
    webdriver::Session,
    window::{PAUSE, Window},
};

/// How long a journey may take, all told.
const LIMIT: Duration = Duration::from_secs(180);

/// One journey at a time: windows that share a display take the keyboard from each other.
static TURN: Mutex<()> = Mutex::new(());

/// A story with a register of its own.
#[derive(Debug)]
pub struct Journey {
    turn: RefCell<Option<MutexGuard<'static, ()>>>,
    name: &'static str,
    folder: TempDir,
    program: PathBuf,
    args: Vec<String>,
    env: Vec<(String, String)>,
    until: Cell<Instant>,
}

impl Journey {
    /// Lays out an empty folder; `name` names the picture of a failure.
    ///
    /// The day is 22 November 2026 and the language Dutch, until told otherwise.
    pub fn new(name: &'static str) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("journey-")
            .tempdir()
            .expect("a folder");
        for part in ["saved", "config", "data"] {
            fs::create_dir(folder.path().join(part)).expect("a folder within");
        }
        let journey = Self {
            turn: RefCell::default(),
            name,
            folder,
            program: program(),
            args: vec![],
            env: vec![],
            until: Cell::new(Instant::now() + LIMIT),
        };
        let place = |part: &str| journey.folder.path().join(part).display().to_string();
        let (register, saved) = (place("school.pluis"), place("saved"));
        let (config, data) = (place("config"), place("data"));
        journey
            .env("PLUIS_REGISTER", &register)
            .env("PLUIS_SAVE_DIR", &saved)
            .env("PLUIS_KDF", "rehearsal")
            .env("XDG_CONFIG_HOME", &config)
            .env("XDG_DATA_HOME", &data)
            .today("2026-11-22")
            .language("nl")
    }

    /// Another program than the one under test, to put beside it.
    #[must_use]
    pub fn program_at(mut self, path: PathBuf) -> Self {
        self.program = path;
        self
    }

    /// Another day, as `2026-11-22`.
    #[must_use]
    pub fn today(self, day: &str) -> Self {
        self.env("PLUIS_TODAY", day)
    }

    /// Another language: `nl` or `en`.
    #[must_use]
    pub fn language(self, language: &str) -> Self {
        self.env("PLUIS_LANGUAGE", language)
            .env("LANGUAGE", language)
    }

    /// One more argument for the program, such as `--demo`.
    #[must_use]
    pub fn arg(mut self, arg: &str) -> Self {
        self.args.push(arg.to_owned());
        self
    }

    /// One more variable for the program; the last of a name counts.
    #[must_use]
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The register's file.
    pub fn register(&self) -> PathBuf {
        self.folder.path().join("school.pluis")
    }

    /// The folder in which the program saves what it is told to save.
    pub fn saved(&self) -> PathBuf {
        self.folder.path().join("saved")
    }

    /// A folder for what the story itself brings along.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Waits for a saved file whose name ends in `ending` and gives its path and bytes.
    ///
    /// # Panics
    /// When there is none in time, or more than one.
    pub fn saved_file(&self, ending: &str) -> (PathBuf, Vec<u8>) {
        let until = self
            .until
            .get()
            .min(Instant::now() + crate::window::PATIENCE);
        loop {
            let files: Vec<PathBuf> = fs::read_dir(self.saved())
                .expect("the folder of saved files")
                .map(|entry| entry.expect("an entry").path())
                .filter(|path| path.to_string_lossy().ends_with(ending))
                .collect();
            assert!(
                files.len() < 2,
                "several saved files end in {ending}: {files:?}"
            );
            if let Some(file) = files.into_iter().next() {
                let bytes = fs::read(&file).expect("the saved file");
                if !bytes.is_empty() {
                    return (file, bytes);
                }
            }
            assert!(Instant::now() < until, "no saved file ends in {ending}");
            sleep(PAUSE);
        }
    }

    /// Puts a copy of a file beside the pictures, for people to look at.
    pub fn keep(&self, file: &Path) {
        let name = file.file_name().expect("a file with a name");
        fs::copy(file, pictures().join(name)).expect("a copy beside the pictures");
    }

    /// Waits for its turn, which it keeps; the limit of time counts from there.
    fn take_turn(&self) {
        let mut turn = self.turn.borrow_mut();
        if turn.is_none() {
            // A journey that failed has left nothing behind that another could meet.
            *turn = Some(TURN.lock().unwrap_or_else(PoisonError::into_inner));
            self.until.set(Instant::now() + LIMIT);
        }
    }

    /// The program as this journey starts it, for one that is started beside it.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args);
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Starts the program and waits until its page is there. Called again, it is the next day at
    /// the same desk: the register is the same.
    ///
    /// # Panics
    /// When the program or the driver cannot be started.
    pub fn start(&self) -> Window {
        self.take_turn();
        let program = &self.program;
        let log = self.folder.path().join("program.log");
        let output = File::create(&log).expect("a log");
        let (port, driver) = driver(&self.env, &output, None);
        let mut driver = Driver {
            driver,
            apart: None,
        };
        self.listens(port, &mut driver.driver);
        let session = Session::open(
            port,
            &program.to_string_lossy(),
            &self.args,
            self.until.get(),
        )
        .unwrap_or_else(|trouble| {
            let said = fs::read_to_string(&log).unwrap_or_default();
            panic!(
                "{} did not open its window: {trouble}\n{said}",
                program.display()
            )
        });
        Window::new(self.name, session, driver, log, self.until.get())
    }

    /// As [`Journey::start`], with the program started by itself and a driver that comes to it:
    /// when its page is lost, another driver's session can look at the one that comes back.
    ///
    /// # Panics
    /// When the program or the driver cannot be started.
    pub fn start_apart(&self) -> Window {
        self.take_turn();
        let log = self.folder.path().join("program.log");
        let output = File::create(&log).expect("a log");
        let place = format!("127.0.0.1:{}", free_port());
        let mut command = Command::new(&self.program);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut program = automated(&mut command, &self.env, &output)
            .args(&self.args)
            .env("WEBKIT_INSPECTOR_SERVER", &place)
            .spawn()
            .expect("the program");
        let door = place
            .rsplit_once(':')
            .and_then(|(_, port)| port.parse().ok());
        self.listens(door.unwrap_or_default(), &mut program);
        let (port, driver) = driver(&self.env, &output, Some(&place));
        let mut driver = Driver {
            driver,
            apart: Some(program),
        };
        self.listens(port, &mut driver.driver);
        let session = Session::join(port, self.until.get()).unwrap_or_else(|trouble| {
            let said = fs::read_to_string(&log).unwrap_or_default();
            panic!("the driver did not find the window: {trouble}\n{said}")
        });
        Window::new(self.name, session, driver, log, self.until.get())
    }

    /// Waits until a process listens at a port.
    fn listens(&self, port: u16, process: &mut Child) {
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                Instant::now() < self.until.get()
                    && process.try_wait().is_ok_and(|end| end.is_none()),
                "nothing listens at port {port}"
            );
            sleep(PAUSE);
        }
    }
}

/// The driver's process. It leads a process group of its own; the program and its web processes
/// are in it, or in one of the program's own, so that nothing is left over whatever happens.
#[derive(Debug)]
pub(crate) struct Driver {
    driver: Child,
    /// The program, where it was started by itself.
    apart: Option<Child>,
}

impl Driver {
    /// The program's process id, while it runs.
    pub(crate) fn program(&self) -> Option<u32> {
        if let Some(program) = &self.apart {
            let stat = fs::read_to_string(format!("/proc/{}/stat", program.id())).ok()?;
            let state = stat.rsplit_once(')')?.1.split_whitespace().next()?;
            return (state != "Z").then(|| program.id());
        }
        let parent = self.driver.id().to_string();
        fs::read_dir("/proc").ok()?.flatten().find_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            // The name in brackets may hold anything; state and parent follow it.
            let mut rest = stat.rsplit_once(')')?.1.split_whitespace();
            let (state, its_parent) = (rest.next()?, rest.next()?);
            (its_parent == parent && state != "Z").then_some(pid)
        })
    }
}

/// The processes below another that bear this name.
pub(crate) fn below(process: u32, name: &str) -> Vec<u32> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry
            .file_name()
            .to_str()
            .and_then(|text| text.parse().ok())
        else {
            continue;
        };
        let said = |what| fs::read_to_string(entry.path().join(what)).unwrap_or_default();
        let stat = said("stat");
        let parent = stat.rsplit_once(')').map(|(_, rest)| rest);
        let parent = parent.and_then(|rest| rest.split_whitespace().nth(1)?.parse().ok());
        if parent == Some(process) {
            if said("cmdline").contains(name) {
                found.push(pid);
            }
            found.extend(below(pid, name));
        }
    }
    found
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in self.apart.iter_mut().chain([&mut self.driver]) {
            signal("KILL", &format!("-{}", process.id()));
            drop(process.wait());
        }
    }
}

/// Sends a signal to a process, or to a group when the id is negative.
pub(crate) fn signal(name: &str, process: &str) {
    // The shell's own `kill`: a bare machine has no other.
    let sent = Command::new("bash")
        .args(["-c", &format!("kill -{name} -- {process}")])
        .stderr(Stdio::null())
        .status();
    drop(sent);
}

/// Starts a driver on a free port. The program inherits its environment and its output.
fn driver(env: &[(String, String)], output: &File, target: Option<&str>) -> (u16, Child) {
    let port = free_port();
    let mut command = Command::new("WebKitWebDriver");
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let child = automated(&mut command, env, output)
        .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
        .args(target.map(|place| format!("--target={place}")))
        .spawn()
        .unwrap_or_else(|error| {
            panic!("WebKitWebDriver ({error}): install webkit2gtk-driver, or use cargo xtask test")
        });
    (port, child)
}

/// A port that nobody listens at.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port()
}

/// The surroundings of a program that can be driven.
fn automated<'a>(
    command: &'a mut Command,
    env: &[(String, String)],
    output: &File,
) -> &'a mut Command {
    command
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("TAURI_AUTOMATION", "true")
        .envs(env.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null())
        .stdout(output.try_clone().expect("the log once more"))
        .stderr(output.try_clone().expect("the log once more"))
}

fn program() -> PathBuf {
    let program = env::var_os("PLUIS_BIN").map_or_else(
        || root().join("target/debug/pluis"),
        |path| root().join(path),
    );
    assert!(
        program.is_file(),
        "{} is not built: cargo xtask test",
        program.display()
    );
    program
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .expect("the root")
}

/// The folder for pictures; it exists after the call.
pub fn pictures() -> PathBuf {
    let folder = env::var_os("PLUIS_PICTURES")
        .map_or_else(|| root().join("out/pictures"), |path| root().join(path));
    fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}
