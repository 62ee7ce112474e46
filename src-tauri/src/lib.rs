//! The desktop shell: all that knows Tauri, tokio, JSON and the clock.
//!
//! It opens the window, keeps the desk ([`desk::Desk`]) and passes what the window asks to the
//! office, adding the moment. There is no rule here, no SQL and no sentence for a user.

mod clock;
pub mod commands;
pub mod desk;
mod dialogs;
mod instance;
pub mod ipc;
mod page;
pub mod printers;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use office::copies::Occasion;
use office::door::Hardness;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent};

use desk::Desk;
use instance::Instance;

/// Starts the program. `--demo` opens the invented school; `--register FILE` (or
/// `PLUIS_REGISTER`) another file than the usual one.
pub fn run() -> ExitCode {
    office::locking::close_memory();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let demo = arguments.iter().any(|argument| argument == "--demo");
    let named = arguments
        .iter()
        .position(|argument| argument == "--register")
        .and_then(|place| arguments.get(place + 1))
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("PLUIS_REGISTER").map(PathBuf::from));
    let builder = tauri::Builder::default();
    #[cfg(target_os = "macos")]
    let builder = builder.on_web_content_process_terminate(page::lost);
    let built = builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(ipc::handler())
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                close(window.clone());
            }
        })
        .setup(move |app| {
            let folder = app.path().app_local_data_dir()?;
            let file = if demo { "demo.pluis" } else { "school.pluis" };
            let path = named.unwrap_or_else(|| {
                // The place at it is taken in its folder, which is new at the first start.
                drop(std::fs::create_dir_all(&folder));
                folder.join(file)
            });
            let Some(instance) = Instance::at(&path) else {
                // The first one shows its window.
                std::process::exit(0);
            };
            app.manage(Mutex::new(Some(instance)));
            // Cheap keys are for rehearsals with invented people only.
            let rehearsal = std::env::var("PLUIS_KDF").as_deref() == Ok("rehearsal");
            let hardness = if demo || rehearsal {
                Hardness::Rehearsal
            } else {
                Hardness::Real
            };
            app.manage(Desk::new(path, hardness, demo));
            if demo {
                // Beside the start of the window: key derivation must never block it.
                let handle = app.handle().clone();
                std::thread::spawn(move || {
                    // What stood in the way is told to whoever asks.
                    drop(handle.state::<Desk>().settle_demo(clock::now()));
                });
            }
            let handle = app.handle().clone();
            tauri::async_runtime::spawn(async move {
                let mut turn = tokio::time::interval(Duration::from_secs(5));
                loop {
                    turn.tick().await;
                    let desk = handle.state::<Desk>();
                    if desk.look_around(clock::wall()) {
                        // What was on the screen goes with it; drafts are in the file.
                        for window in handle.webview_windows().into_values() {
                            drop(window.reload());
                        }
                    }
                    desk.copy_by_itself(Occasion::Day, clock::now());
                }
            });
            let handle = app.handle().clone();
            tauri::async_runtime::spawn(async move {
                let mut turn = tokio::time::interval(Duration::from_millis(400));
                loop {
                    turn.tick().await;
                    answer_knock(&handle);
                }
            });
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Pluis")
                .inner_size(1280.0, 800.0)
                .min_inner_size(640.0, 480.0)
                // A file that is dropped is the page's: it becomes proof of an incident.
                .disable_drag_drop_handler()
                .build()?;
            page::watch(&window)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|handle, event| {
                if let tauri::RunEvent::Exit = event {
                    // Everything is on disk already; closing only tidies up.
                    drop(handle.state::<Desk>().lock());
                }
            });
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}

/// What says that this program is the one at its register.
type Here = Mutex<Option<Instance>>;

/// Shows the window to who started the program a second time.
fn answer_knock(handle: &AppHandle) {
    let here = handle.state::<Here>();
    let here = here.lock().unwrap_or_else(PoisonError::into_inner);
    if here.as_ref().is_some_and(Instance::was_knocked) {
        for window in handle.webview_windows().into_values() {
            drop((window.unminimize(), window.show(), window.set_focus()));
        }
    }
}

/// Ends the program while the window is gone from sight already: what was being typed is kept, and
/// the last copy made where the school wants one. A stick that is not there is told at the next
/// start.
fn close(window: Window) {
    drop(window.hide());
    // Who starts the program now gets one of their own.
    let here = window.state::<Here>();
    drop(here.lock().unwrap_or_else(PoisonError::into_inner).take());
    std::thread::spawn(move || {
        page::takes_leave(window.app_handle());
        let desk = window.state::<Desk>();
        if desk.wants_copy(clock::now()) {
            desk.copy_by_itself(Occasion::Closing, clock::now());
        }
        drop(window.destroy());
    });
}
