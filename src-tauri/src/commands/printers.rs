//! The printers of this computer, and sending a document straight to one.

use office::Error;
use tauri::State;
use tauri::ipc::{InvokeBody, Request};

use crate::desk::Desk;
use crate::printers::{Cups, Printer, Sent};

/// The printers that a document can be sent to; none where only the system's dialog prints.
#[tauri::command(async)]
#[specta::specta]
pub fn printers() -> Vec<Printer> {
    Cups::here().map_or_else(Vec::new, |cups| cups.printers())
}

/// Sends the document in the body to the printer that the header `printer` names.
#[tauri::command(async)]
pub fn send_to_printer(desk: State<'_, Desk>, request: Request<'_>) -> Result<Sent, Error> {
    desk.work(|_| Ok(()))?;
    let printer = request.headers().get("printer");
    let printer = printer.and_then(|name| name.to_str().ok()).unwrap_or("");
    match request.body() {
        InvokeBody::Raw(pdf) => Ok(Cups::here().map_or(Sent::Gone, |cups| cups.send(printer, pdf))),
        InvokeBody::Json(_) => Err(Error::Unexpected {
            code: "send_to_printer".to_owned(),
        }),
    }
}
