//! What the machine must have, per system. On Debian and Ubuntu what is missing is installed;
//! elsewhere it is named, with the line that installs it.
//!
//! A C linker is not looked for: without one, this program itself could not have been built.

use std::{env, fs, path::Path, process::Command};

use crate::{
    place::npm,
    steps::{Done, Failure, ask, run},
};

/// What a command is about to do, and so what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Build the program and start it on the user's own display.
    Run,
    /// Build it and drive its window on a display of its own.
    Drive,
    /// The same, and test the screens in a browser.
    Test,
}

const BUILD: [&str; 6] = [
    "build-essential",
    "pkg-config",
    "perl",
    "libwebkit2gtk-4.1-dev",
    "fonts-noto-core",
    "fonts-dejavu-core",
];
const DRIVE: [&str; 8] = [
    "xvfb",
    "xauth",
    "dbus",
    "webkit2gtk-driver",
    "strace",
    "poppler-utils",
    "cups-daemon",
    "cups-client",
];

const FEDORA: &str = "sudo dnf install webkit2gtk4.1-devel gcc gcc-c++ make perl-core pkgconf \
    google-noto-sans-fonts xorg-x11-server-Xvfb xorg-x11-xauth dbus-daemon strace poppler-utils \
    cups cups-client chromium /usr/bin/WebKitWebDriver";

/// Sees to everything `purpose` needs, or says what to do.
///
/// # Errors
/// Names what is missing where it cannot be installed from here.
pub(crate) fn prepare(purpose: Purpose) -> Done {
    match env::consts::OS {
        "linux" => linux(purpose)?,
        "macos" => macos()?,
        "windows" => windows()?,
        other => println!("On {other} nobody has tried this; going on."),
    }
    node()
}

/// Whether there is a display on which a window could be shown.
pub(crate) fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// The browser in which the screens are tested.
pub(crate) fn browser() -> Option<String> {
    if let Ok(named) = env::var("CHROMIUM") {
        return Some(named);
    }
    let places = [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
        "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ];
    places
        .iter()
        .find(|place| Path::new(place).exists())
        .map(|place| (*place).to_owned())
}

/// The words of /etc/os-release that say which family of Linux this is.
pub(crate) fn family() -> Vec<String> {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .flat_map(|words| {
            words
                .trim_matches('"')
                .split_whitespace()
                .map(str::to_owned)
        })
        .collect()
}

fn linux(purpose: Purpose) -> Done {
    let family = family();
    let is = |name: &str| family.iter().any(|word| word == name);
    if is("debian") {
        let mut wanted = BUILD.to_vec();
        if purpose != Purpose::Run {
            wanted.extend(DRIVE);
        }
        // Ubuntu's chromium is a snap; apt-get would only install a pointer to it.
        if purpose == Purpose::Test && browser().is_none() && !is("ubuntu") {
            wanted.push("chromium");
        }
        if ask(Command::new("node").arg("--version")).is_none() {
            wanted.extend(["nodejs", "npm"]);
        }
        install(&wanted)?;
    } else {
        let mut missing = vec![];
        let webkit = Command::new("pkg-config")
            .args(["--exists", "webkit2gtk-4.1"])
            .status();
        if !webkit.is_ok_and(|status| status.success()) {
            missing.push("WebKitGTK 4.1 with its headers (webkit2gtk-4.1), and pkg-config");
        }
        for (program, what) in [("perl", "perl"), ("make", "make")] {
            if !on_path(program) {
                missing.push(what);
            }
        }
        if purpose != Purpose::Run {
            for program in [
                "Xvfb",
                "xvfb-run",
                "xauth",
                "dbus-run-session",
                "WebKitWebDriver",
                "strace",
                "lpstat",
            ] {
                if !on_path(program) {
                    missing.push(program);
                }
            }
        }
        if !missing.is_empty() {
            let how = if is("fedora") || is("rhel") {
                FEDORA
            } else {
                "your package manager"
            };
            return Err(Failure::new(format!(
                "Missing: {}.\nInstall with:\n  {how}",
                missing.join("; ")
            )));
        }
    }
    if purpose == Purpose::Test && browser().is_none() {
        return Err(Failure::new(
            "Missing: a Chromium, in which the screens are tested. Install one (on Ubuntu: sudo \
             snap install chromium), or name it in CHROMIUM.",
        ));
    }
    Ok(())
}

/// Installs those of the Debian packages that are missing.
pub(crate) fn install(wanted: &[&str]) -> Done {
    let format = "-f=${Package} ${db:Status-Status}\n";
    // It fails when a package is unknown, and lists the known ones all the same.
    let known = Command::new("dpkg-query")
        .args(["-W", format])
        .args(wanted)
        .output()?;
    let known = String::from_utf8_lossy(&known.stdout).into_owned();
    let is_there = |name: &str| {
        known
            .lines()
            .any(|line| line == format!("{name} installed"))
    };
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|name| !is_there(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing: {}", missing.join(" "));
    run(&mut apt_get(&["update", "-q"])?)?;
    let mut command = apt_get(&["install", "-y", "-q", "--no-install-recommends"])?;
    run(command.args(&missing))
}

fn apt_get(args: &[&str]) -> Result<Command, Failure> {
    let is_root = ask(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if is_root {
        Command::new("env")
    } else if on_path("sudo") {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    } else {
        return Err(Failure::new(format!(
            "Installing packages needs root, and there is no sudo. As root:\n  apt-get {}",
            args.join(" ")
        )));
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(args);
    Ok(command)
}

fn macos() -> Done {
    if ask(Command::new("xcode-select").arg("-p")).is_none() {
        return Err(Failure::new(
            "Missing: the command line tools.\n  xcode-select --install",
        ));
    }
    Ok(())
}

fn windows() -> Done {
    if !on_path("perl") {
        return Err(Failure::new(
            "Missing: perl, which builds the encryption.\n  winget install StrawberryPerl.StrawberryPerl",
        ));
    }
    let webview = "EdgeUpdate\\Clients\\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let found = [
        "HKLM\\SOFTWARE\\WOW6432Node\\Microsoft",
        "HKCU\\Software\\Microsoft",
    ]
    .iter()
    .any(|key| ask(Command::new("reg").args(["query", &format!("{key}\\{webview}")])).is_some());
    if !found {
        return Err(Failure::new(
            "Missing: WebView2, which shows the window.\n  winget install Microsoft.EdgeWebView2Runtime",
        ));
    }
    Ok(())
}

fn node() -> Done {
    let how = "Install Node 20.19, or 22.12 or newer, with npm, from https://nodejs.org or with a \
        version manager such as nvm.";
    let Some(version) = ask(Command::new("node").arg("--version")) else {
        return Err(Failure::new(format!("Missing: Node. {how}")));
    };
    let version = version.trim();
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(|n| n.parse().unwrap_or(0));
    let (major, minor): (u32, u32) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    let is_enough = matches!((major, minor), (20, 19..) | (22, 12..) | (23.., _));
    if !is_enough {
        return Err(Failure::new(format!("Node {version} is too old. {how}")));
    }
    if ask(npm("--version").current_dir(crate::place::root())).is_none() {
        return Err(Failure::new(format!("Missing: npm. {how}")));
    }
    Ok(())
}

/// Whether a program of this name can be started.
pub(crate) fn on_path(program: &str) -> bool {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(&name).is_file())
}
