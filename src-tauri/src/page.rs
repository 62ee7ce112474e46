//! What happens when the process that draws the page is gone: the program is not, nor is the
//! register. The page is drawn anew, and says so; what was being typed is in the file.
//!
//! And what happens before it goes: it keeps what was typed in the last moment.
//!
//! Deliberately absent: Windows, whose web view tells nothing of it here.

use std::time::{Duration, Instant};

use tauri::{Manager, WebviewWindow};

use crate::desk::Desk;

/// Has a window draw its page anew when the process that drew it is gone.
///
/// # Errors
/// When the window is gone already.
#[cfg(target_os = "linux")]
pub(crate) fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    let handle = window.app_handle().clone();
    window.with_webview(move |shown| {
        shown
            .inner()
            .connect_web_process_terminated(move |view, _| {
                if handle.state::<Desk>().lose_page(Instant::now()) {
                    view.reload();
                }
            });
    })
}

/// As on Linux; the builder of the program listens there.
#[cfg(not(target_os = "linux"))]
pub(crate) fn watch(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// The same where the system tells the program of it.
#[cfg(target_os = "macos")]
pub(crate) fn lost(view: &tauri::Webview) {
    if view.state::<Desk>().lose_page(Instant::now()) {
        drop(view.reload());
    }
}

/// How long a page has to keep what was being typed.
const FAREWELL: Duration = Duration::from_secs(2);

/// Tells the page that it is about to go, and waits until it has kept what was being typed. A page
/// that is stuck or lost holds nothing up for long.
pub(crate) fn takes_leave(handle: &tauri::AppHandle) {
    let told = handle
        .get_webview_window("main")
        .is_some_and(|window| window.eval("dispatchEvent(new Event('leaving'))").is_ok());
    if told {
        handle.state::<Desk>().wait_for_page(FAREWELL);
    }
}
