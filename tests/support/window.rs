//! The program's window while it is open: see, click, type, look at.
//!
//! Every verb that needs something on the screen waits for it, up to `PATIENCE`, and fails with
//! what the screen shows instead.

use std::{
    fs,
    path::PathBuf,
    thread::{panicking, sleep},
    time::{Duration, Instant},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::{
    axe,
    find::Find,
    journey::{Driver, below, pictures, signal},
    keys,
    webdriver::{Element, Session, Trouble},
};

/// How long a person would wait for something to appear.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks at the screen.
pub(crate) const PAUSE: Duration = Duration::from_millis(25);

const PAGE: &str = include_str!("page.js");
// A hidden page gets no frames; the timer answers then.
const TWO_FRAMES: &str = "const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    setTimeout(() => done(false), 1000);";

/// The window's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The open window.
#[derive(Debug)]
pub struct Window {
    name: &'static str,
    session: Session,
    driver: Driver,
    log: PathBuf,
    until: Instant,
    ended: bool,
}

impl Window {
    pub(crate) fn new(
        name: &'static str,
        session: Session,
        driver: Driver,
        log: PathBuf,
        until: Instant,
    ) -> Self {
        let window = Self {
            name,
            session,
            driver,
            log,
            until,
            ended: false,
        };
        window.until("the page is there", || {
            let state = window.session.execute("return document.readyState", &[]);
            state.is_ok_and(|state| state == "complete")
        });
        window
    }

    /// Waits until such a thing, or several, is on the screen. The verbs that act want one.
    #[track_caller]
    pub fn sees(&self, what: &Find) {
        self.until(&format!("{what} is there"), || self.has(what));
    }

    /// Waits until no such thing is on the screen.
    #[track_caller]
    pub fn gone(&self, what: &Find) {
        self.until(&format!("{what} is gone"), || self.all(what).is_empty());
    }

    /// Whether such a thing is on the screen right now.
    #[track_caller]
    pub fn has(&self, what: &Find) -> bool {
        !self.all(what).is_empty()
    }

    /// How many such things are on the screen right now.
    #[track_caller]
    pub fn count(&self, what: &Find) -> usize {
        self.all(what).len()
    }

    /// Waits until a question about the screen is answered with yes; `what` is for the message.
    ///
    /// # Panics
    /// When it is not in time; the message shows the screen.
    #[track_caller]
    pub fn until(&self, what: &str, yes: impl Fn() -> bool) {
        let until = self.until.min(Instant::now() + PATIENCE);
        while !yes() {
            if Instant::now() >= until {
                panic!(
                    "waited in vain until {what}; on the screen:\n{}",
                    self.outline()
                );
            }
            sleep(PAUSE);
        }
    }

    /// Clicks on something, once it is there and not switched off.
    #[track_caller]
    pub fn click(&self, what: &Find) {
        // The driver's own scrolling stops short of the window's lower edge, and knows nothing of
        // what lies over the page. A list that is still finding its place would be missed.
        let near =
            "const [el, done] = arguments; const { x, y, width, height } = el.getBoundingClientRect();
            const top = document.elementFromPoint(x + width / 2, y + height / 2);
            if (!el.contains(top)) el.scrollIntoView({ block: 'center', behavior: 'instant' });
            window.reached = false;
            const reached = () => (window.reached = true);
            el.addEventListener('click', reached, { capture: true, once: true });
            const place = () => JSON.stringify(el.getBoundingClientRect());
            const before = place();
            requestAnimationFrame(() => requestAnimationFrame(() => done(place() === before)));";
        self.act(what, "click", |element| {
            if self.session.execute_async(near, &[element.as_json()])? != true {
                return Err(Trouble::Moving);
            }
            self.session.on(element, "click", &json!({}))?;
            // What moves between the look and the pointer is missed all the same.
            match self.session.execute("return window.reached", &[])? == false {
                true => Err(Trouble::Moving),
                false => Ok(()),
            }
        });
    }

    /// Puts `text` in a field in place of what is there, with real keys.
    #[track_caller]
    pub fn fill(&self, what: &Find, text: &str) {
        self.act(what, "fill", |element| {
            let select = "const field = arguments[0]; field.focus(); field.select?.();
                return field.value ?? field.textContent;";
            let before = self.session.execute(select, &[element.as_json()])?;
            if text.is_empty() {
                if before != "" {
                    self.session.post("actions", &keys::chord("Delete"))?;
                }
                return Ok(());
            }
            self.session
                .on(element, "value", &json!({ "text": text }))
                .map(drop)
        });
    }

    /// Chooses an option of a select by the words it shows.
    #[track_caller]
    pub fn choose(&self, what: &Find, option: &str) {
        // A message of the step before may lie over the lower edge.
        let up = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.act(what, "look at", |field| {
            self.session.execute(up, &[field.as_json()]).map(drop)
        });
        let wanted = crate::option(option).within(what.clone());
        self.act(&wanted, "choose", |element| {
            self.session.on(element, "click", &json!({})).map(drop)
        });
        let shown = "return [...arguments[0].selectedOptions].map((o) => o.label.trim())";
        self.until(&format!("{what} shows “{option}”"), || {
            let field = self.one(what);
            let chosen = self.session.execute(shown, &[field.as_json()]);
            chosen.is_ok_and(|chosen| {
                chosen
                    .as_array()
                    .is_some_and(|all| all.contains(&json!(option)))
            })
        });
    }

    /// Types into whatever has the focus.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.expect(self.session.post("actions", &keys::typed(text)));
    }

    /// Presses a key or a chord: `Tab`, `Escape`, `Control+k`.
    #[track_caller]
    pub fn press(&self, chord: &str) {
        self.expect(self.session.post("actions", &keys::chord(chord)));
    }

    /// The words something shows, white space squeezed.
    #[track_caller]
    pub fn words(&self, what: &Find) -> String {
        let element = self.one(what);
        self.text(
            &format!("{PAGE}\nreturn squeeze(wordsOf(arguments[0]))"),
            &[element.as_json()],
        )
    }

    /// What a field holds.
    #[track_caller]
    pub fn value(&self, what: &Find) -> String {
        let element = self.one(what);
        self.text("return arguments[0].value ?? ''", &[element.as_json()])
    }

    /// Whether a checkbox or radio button is on.
    #[track_caller]
    pub fn is_checked(&self, what: &Find) -> bool {
        let element = self.one(what);
        let checked = "const box = arguments[0];
            return box.checked ?? box.getAttribute('aria-checked') === 'true'";
        self.script(checked, &[element.as_json()]) == true
    }

    /// Role and name of what has the focus, such as `button “Opslaan”`.
    #[track_caller]
    pub fn focused(&self) -> String {
        let focused = "const el = document.activeElement; const role = roleOf(el);
            return `${role ?? el.localName} “${nameOf(el, role)}”`";
        self.text(&format!("{PAGE}\n{focused}"), &[])
    }

    /// What a person would read off the screen: roles, names and states, line by line.
    #[track_caller]
    pub fn outline(&self) -> String {
        let lines = self
            .session
            .execute(&format!("{PAGE}\nreturn outline()"), &[]);
        match lines {
            Ok(lines) => lines.as_str().unwrap_or_default().to_owned(),
            Err(trouble) => format!("(nothing: {trouble})"),
        }
    }

    /// Runs the body of a function in the page. For what has no words on the screen.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.expect(self.session.execute(body, arguments))
    }

    /// The same for a function that answers by calling its last argument.
    #[track_caller]
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Value {
        self.expect(self.session.execute_async(body, arguments))
    }

    /// Makes the page `width` by about `height` CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let rect = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.expect(self.session.post("window/rect", &rect));
        self.until(&format!("the page is {width} pixels wide"), || {
            let inner = self.session.execute("return innerWidth", &[]);
            inner.is_ok_and(|inner| {
                inner
                    .as_u64()
                    .is_some_and(|w| w.abs_diff(width.into()) < 60)
            })
        });
        self.settle();
    }

    /// Enlarges the page, as for weak eyes: 2.0 is 200 %. Media queries do not see it; make the
    /// window smaller to ask for reflow.
    #[track_caller]
    pub fn zoom(&self, factor: f64) {
        let zoom = "document.documentElement.style.zoom = String(arguments[0])";
        self.script(zoom, &[json!(factor)]);
        self.settle();
    }

    /// Overrides the system's choice of colours for this page.
    #[track_caller]
    pub fn theme(&self, theme: Theme) {
        let name = match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        self.script(
            "document.documentElement.dataset.theme = arguments[0]",
            &[json!(name)],
        );
        self.settle();
    }

    /// Saves a picture of the page as `<name>.png` among the pictures.
    #[track_caller]
    pub fn picture(&self, name: &str) {
        self.settle();
        let image = self.expect(self.session.get("screenshot"));
        let image = STANDARD
            .decode(image.as_str().unwrap_or_default())
            .expect("a picture");
        fs::write(pictures().join(format!("{name}.png")), image).expect("a picture on disk");
    }

    /// Asserts that axe-core finds nothing wrong with the page as it is now.
    ///
    /// # Panics
    /// With every finding: rule, elements, and how to mend them.
    #[track_caller]
    pub fn assert_accessible(&self) {
        self.settle();
        let findings = axe::findings(self);
        assert!(findings.is_empty(), "axe finds:\n{findings}");
    }

    /// Waits until nothing on the page moves and two frames are painted.
    #[track_caller]
    pub fn settle(&self) {
        let moving = "return document.getAnimations().filter((a) => a.playState === 'running'
            && a.effect?.getComputedTiming().endTime !== Infinity).length";
        self.until("nothing on the page moves", || {
            self.session
                .execute(moving, &[])
                .is_ok_and(|moving| moving == 0)
        });
        self.script_async(TWO_FRAMES, &[]);
    }

    /// The program's process id.
    ///
    /// # Panics
    /// When the program is gone.
    #[track_caller]
    pub fn process(&self) -> u32 {
        self.driver
            .program()
            .unwrap_or_else(|| panic!("the program is gone"))
    }

    /// Nothing of the program runs for so long, as when the computer sleeps.
    #[track_caller]
    pub fn sleeps(&self, time: Duration) {
        let process = self.process().to_string();
        signal("STOP", &process);
        sleep(time);
        signal("CONT", &process);
    }

    /// Closes the window; the program ends.
    #[track_caller]
    pub fn stop(mut self) {
        self.ended = true;
        let closed = self.session.close();
        self.expect(closed.map(|()| Value::Null));
        self.wait_for_the_end();
    }

    /// Ends the process that draws the page, and not the program, which was started apart; waits
    /// until there is another, and looks at that.
    ///
    /// # Panics
    /// When there is none to end, or none comes in its place.
    #[track_caller]
    pub fn lose_page(&mut self) {
        const NAME: &str = "WebKitWebProcess";
        let before = below(self.process(), NAME);
        assert!(!before.is_empty(), "nothing draws the page");
        for process in &before {
            signal("KILL", &process.to_string());
        }
        self.until("something draws the page again", || {
            let now = below(self.process(), NAME);
            now.iter().any(|process| !before.contains(process))
        });
        // The driver notices the loss when it is asked something, and some time after it.
        let until = self.until.min(Instant::now() + PATIENCE);
        self.session = loop {
            drop(self.session.execute("return 1", &[]));
            match self.session.again() {
                Ok(session) => break session,
                Err(trouble) if Instant::now() > until => self.fail(&trouble),
                Err(_) => sleep(PAUSE),
            }
        };
    }

    /// Ends the program at once, as a power cut would: no chance to write anything.
    #[track_caller]
    pub fn kill(mut self) {
        self.ended = true;
        signal("KILL", &self.process().to_string());
        self.wait_for_the_end();
    }

    #[track_caller]
    fn wait_for_the_end(&self) {
        let until = self.until.min(Instant::now() + PATIENCE);
        while self.driver.program().is_some() {
            assert!(Instant::now() < until, "the program does not end");
            sleep(PAUSE);
        }
    }

    #[track_caller]
    fn all(&self, what: &Find) -> Vec<Element> {
        let search = format!("{PAGE}\nreturn search(arguments[0])");
        match self.session.execute(&search, &[what.as_json()]) {
            Ok(found) => found
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Element::from_json)
                .collect(),
            Err(trouble) if trouble.is_passing() => vec![],
            // The page is between two documents.
            Err(Trouble::Refused { code, .. }) if code == "javascript error" => vec![],
            Err(trouble) => self.fail(&trouble),
        }
    }

    #[track_caller]
    fn one(&self, what: &Find) -> Element {
        let until = self.until.min(Instant::now() + PATIENCE);
        loop {
            let mut found = self.all(what);
            match found.len() {
                1 => return found.remove(0),
                n if Instant::now() >= until => {
                    let why = if n == 0 {
                        "is not there".to_owned()
                    } else {
                        format!("is there {n} times")
                    };
                    panic!("{what} {why}; on the screen:\n{}", self.outline());
                }
                _ => sleep(PAUSE),
            }
        }
    }

    /// Finds and acts, and looks again when the page moved in between or the thing is not ready.
    #[track_caller]
    fn act(&self, what: &Find, verb: &str, act: impl Fn(&Element) -> Result<(), Trouble>) {
        let until = self.until.min(Instant::now() + PATIENCE);
        let off = "return arguments[0].matches(':disabled, [aria-disabled=true]')";
        loop {
            let element = self.one(what);
            let done = self
                .session
                .execute(off, &[element.as_json()])
                .and_then(|off| {
                    if off == true {
                        Ok(false)
                    } else {
                        act(&element).map(|()| true)
                    }
                });
            let why = match done {
                Ok(true) => return,
                Ok(false) => "it is switched off".to_owned(),
                Err(trouble) if trouble.is_passing() => trouble.to_string(),
                Err(trouble) => self.fail(&trouble),
            };
            if Instant::now() >= until {
                panic!(
                    "cannot {verb} {what}: {why}; on the screen:\n{}",
                    self.outline()
                );
            }
            sleep(PAUSE);
        }
    }

    #[track_caller]
    fn text(&self, body: &str, arguments: &[Value]) -> String {
        self.script(body, arguments)
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    #[track_caller]
    fn expect(&self, answer: Result<Value, Trouble>) -> Value {
        answer.unwrap_or_else(|trouble| self.fail(&trouble))
    }

    #[track_caller]
    fn fail(&self, trouble: &Trouble) -> ! {
        let said = fs::read_to_string(&self.log).unwrap_or_default();
        panic!("{}: {trouble}\nthe program said:\n{said}", self.name)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.ended {
            return;
        }
        if panicking() {
            // Whoever reads the failure wants to see the screen.
            if let Some(image) = self.session.get("screenshot").ok()
                && let Ok(image) = STANDARD.decode(image.as_str().unwrap_or_default())
            {
                let file = pictures().join(format!("failed-{}.png", self.name));
                drop(fs::write(&file, image));
                eprintln!("the screen at that moment: {}", file.display());
            }
            let said = fs::read_to_string(&self.log).unwrap_or_default();
            if !said.trim().is_empty() {
                eprintln!("the program said:\n{said}");
            }
        }
        drop(self.session.close());
    }
}
