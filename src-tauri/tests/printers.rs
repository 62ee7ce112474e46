//! A document goes to a printer of a real CUPS, started for the test in a folder of its own.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "in a test that is how it fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use pluis::printers::{Cups, Printer, Sent};
use tempfile::TempDir;

/// A printing system with its printers, which are stopped: documents wait there.
struct Office {
    folder: TempDir,
    scheduler: Child,
}

impl Drop for Office {
    fn drop(&mut self) {
        self.scheduler.kill().unwrap();
        self.scheduler.wait().unwrap();
    }
}

impl Office {
    fn with(printers: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().display();
        let everyone = "Order allow,deny\nAllow all\n";
        let settings = format!(
            "Listen {place}/sock\nDefaultAuthType None\nWebInterface No\nBrowsing No\n\
             <Location />\n{everyone}</Location>\n\
             <Policy default>\n<Limit All>\n{everyone}</Limit>\n</Policy>\n"
        );
        fs::write(folder.path().join("cupsd.conf"), settings).unwrap();
        let mut places = String::new();
        for (what, name) in [
            ("ServerRoot", ""),
            ("RequestRoot", "spool"),
            ("CacheDir", "cache"),
            ("StateDir", "state"),
            ("TempDir", "temp"),
        ] {
            fs::create_dir_all(folder.path().join(name)).unwrap();
            places.push_str(&format!("{what} {place}/{name}\n"));
        }
        for log in ["AccessLog", "ErrorLog", "PageLog"] {
            places.push_str(&format!("{log} {place}/{log}\n"));
        }
        let files = folder.path().join("cups-files.conf");
        fs::write(&files, places).unwrap();
        let scheduler = Command::new(program("cupsd"))
            .arg("-f")
            .arg("-c")
            .arg(folder.path().join("cupsd.conf"))
            .arg("-s")
            .arg(files)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let office = Self { folder, scheduler };
        let patience = Instant::now() + Duration::from_secs(30);
        while !office.said("lpstat", &["-r"]).contains("is running") {
            assert!(Instant::now() < patience, "no printing system came up");
            std::thread::yield_now();
        }
        for name in printers {
            let queue = ["-p", name, "-v", "file:///dev/null", "-m", "raw"];
            assert!(office.runs("lpadmin", &queue));
            assert!(office.runs("cupsaccept", &[name]));
        }
        office
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("sock")
    }

    fn run(&self, name: &str, arguments: &[&str]) -> Output {
        let mut program = Command::new(program(name));
        let program = program.args(arguments).env("LC_ALL", "C");
        program.env("CUPS_SERVER", self.socket()).output().unwrap()
    }

    fn runs(&self, name: &str, arguments: &[&str]) -> bool {
        self.run(name, arguments).status.success()
    }

    fn said(&self, name: &str, arguments: &[&str]) -> String {
        String::from_utf8(self.run(name, arguments).stdout).unwrap()
    }

    fn cups(&self) -> Cups {
        Cups::at(&self.socket())
    }

    /// What waits: the bytes of every document.
    fn waiting(&self) -> Vec<Vec<u8>> {
        let files = fs::read_dir(self.folder.path().join("spool")).unwrap();
        let files = files.map(|file| file.unwrap().path());
        let is_document = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            name.starts_with('d') && path.is_file()
        };
        let documents = files.filter(is_document);
        documents.map(|path| fs::read(path).unwrap()).collect()
    }
}

/// A program of the system, also when it is one for administrators.
fn program(name: &str) -> PathBuf {
    let places = ["/usr/sbin", "/usr/bin"].map(|folder| Path::new(folder).join(name));
    let found = places.into_iter().find(|place| place.exists());
    found.unwrap_or_else(|| PathBuf::from(name))
}

fn names(printers: &[Printer]) -> Vec<&str> {
    printers
        .iter()
        .map(|printer| printer.name.as_str())
        .collect()
}

#[test]
fn a_document_arrives_at_the_chosen_printer_byte_for_byte_under_a_name_that_tells_nothing() {
    let office = Office::with(&["Kantoor", "Administratie"]);
    let cups = office.cups();
    assert_eq!(names(&cups.printers()), ["Administratie", "Kantoor"]);
    let pdf = [b"%PDF-1.7\n".as_slice(), &[0, 13, 10, 255].repeat(200_000)].concat();
    assert_eq!(cups.send("Kantoor", &pdf), Sent::Taken);
    assert_eq!(office.waiting(), [pdf]);
    let queue = office.said("lpstat", &["-W", "all", "-o", "Kantoor"]);
    assert!(queue.starts_with("Kantoor-1 "), "{queue}");
}

#[test]
fn the_usual_printer_comes_first_and_one_that_takes_nothing_is_not_offered() {
    let office = Office::with(&["Administratie", "Kantoor", "Zolder"]);
    assert!(office.runs("lpadmin", &["-d", "Kantoor"]));
    assert!(office.runs("cupsreject", &["Zolder"]));
    let printers = office.cups().printers();
    assert_eq!(names(&printers), ["Kantoor", "Administratie"]);
    assert!(printers[0].usual && !printers[1].usual);
}

#[test]
fn a_printer_that_is_not_there_gets_nothing_whatever_it_is_called() {
    let office = Office::with(&["Kantoor"]);
    for name in [
        "Zolder",
        "",
        "-h",
        "--help",
        "Kantoor -o landscape",
        "../Kantoor",
    ] {
        assert_eq!(office.cups().send(name, b"%PDF-1.7"), Sent::Gone, "{name}");
    }
    assert!(office.waiting().is_empty());
}

#[test]
fn without_a_printing_system_there_are_no_printers() {
    let nowhere = tempfile::tempdir().unwrap();
    let cups = Cups::at(&nowhere.path().join("sock"));
    assert!(cups.printers().is_empty());
    assert_eq!(cups.send("Kantoor", b"%PDF-1.7"), Sent::Gone);
}
