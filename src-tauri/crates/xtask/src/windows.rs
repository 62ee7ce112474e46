//! `cargo xtask check --windows`: type-checks the whole program for Windows from a Debian machine.
//!
//! Debian's rustc for its browsers brings the source of the standard library; cargo can build that
//! for mingw. The compiler is unpacked into `target-windows/`, so that the machine's own toolchain
//! stays as it is. What this does not do: run anything; WebView2 exists on Windows only.

use std::{fs, path::Path, process::Command};

use crate::{
    machine::{self, Purpose, family, install},
    place::{cargo, root},
    steps::{Done, Failure, Steps, ask, run},
    ui,
};

const TARGET: &str = "x86_64-pc-windows-gnu";

pub(crate) fn check(steps: &mut Steps) -> Done {
    if !family().iter().any(|word| word == "debian") || std::env::consts::ARCH != "x86_64" {
        return Err(Failure::new(
            "This way leads through packages of Debian on x86_64, and this is not that. On Windows \
             itself: cargo xtask check.",
        ));
    }
    steps.take("the machine", || machine::prepare(Purpose::Run))?;
    let folder = root().join("target-windows");
    let compiler = folder.join("compiler");
    steps.take("a compiler for Windows", || unpack(&compiler))?;
    ui::placeholder()?;
    steps.take(
        "types of the whole program, for Windows (the first time takes minutes)",
        || {
            let args = "check -p pluis -p pluis-cli --features pluis/custom-protocol \
            -Zbuild-std=std,panic_unwind --target";
            run(cargo(args)
                .arg(TARGET)
                .env("LD_LIBRARY_PATH", compiler.join("usr/lib/x86_64-linux-gnu"))
                .env("RUSTC", compiler.join("usr/bin/rustc"))
                .env("RUSTDOC", compiler.join("usr/bin/rustdoc"))
                // The flag that builds the standard library is for nightly, or for who says so.
                .env("RUSTC_BOOTSTRAP", "1")
                .env(
                    "CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER",
                    "x86_64-w64-mingw32-gcc",
                )
                .env("CARGO_TARGET_DIR", folder.join("build")))
        },
    )
}

fn unpack(compiler: &Path) -> Done {
    if compiler.join("usr/bin/rustc").is_file() {
        println!("unchanged");
        return Ok(());
    }
    install(&["gcc-mingw-w64-x86-64-posix", "g++-mingw-w64-x86-64-posix"])?;
    // The names of the library and of LLVM carry versions.
    let library = dependency("libstd-rust-web-dev", "libstd-rust-web-")?;
    let llvm = dependency(&library, "libllvm").or_else(|_| dependency("rustc-web", "libllvm"))?;
    let packages = [
        "rustc-web",
        "rust-web-src",
        "libstd-rust-web-dev",
        &library,
        &llvm,
    ];
    let downloads = compiler.with_file_name("packages");
    fs::create_dir_all(&downloads)?;
    run(Command::new("apt-get")
        .arg("download")
        .args(packages)
        .current_dir(&downloads))?;
    let half = compiler.with_extension("half");
    for package in fs::read_dir(&downloads)?.flatten() {
        run(Command::new("dpkg")
            .arg("-x")
            .arg(package.path())
            .arg(&half))?;
    }
    fs::rename(half, compiler)?;
    Ok(fs::remove_dir_all(downloads)?)
}

/// The first dependency of a Debian package whose name starts like this.
fn dependency(package: &str, start: &str) -> Result<String, Failure> {
    let listed = ask(Command::new("apt-cache").args(["depends", "--important", package]));
    let listed = listed.unwrap_or_default();
    let named = listed
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Depends: "))
        .find(|name| name.starts_with(start));
    named.map(str::to_owned).ok_or_else(|| {
        Failure::new(format!(
            "Debian's {package} is not on offer here. It comes with Debian 12's security updates: \
             apt-get update, and see that they are among the sources."
        ))
    })
}
