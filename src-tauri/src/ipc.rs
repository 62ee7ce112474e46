//! The one list of commands: it makes the handler and the TypeScript of the window.

use tauri::Wry;
use tauri::ipc::Invoke;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands};

use crate::commands::{
    consents, copies, door, guardians, history, holidays, imports, incidents, keys, ladders,
    letters, police_decisions, procedures, publications, pupils, sanctions, settings, staff, today,
};

/// Every command with a typed answer.
pub fn ipc() -> Builder<Wry> {
    Builder::new()
        .error_handling(ErrorHandlingMode::Result)
        .disable_serde_phases()
        .commands(collect_commands![
            door::look,
            door::protocols,
            door::is_demo,
            door::found,
            door::open,
            door::lock,
            today::me,
            today::today,
            today::find,
            today::find_people,
            today::finish_task,
            today::draft,
            today::save_draft,
            today::drop_draft,
            pupils::pupils,
            pupils::groups,
            pupils::pupil,
            pupils::save_pupil,
            guardians::guardians,
            guardians::guardian,
            guardians::save_guardian,
            staff::staff,
            staff::save_staff,
            imports::choose_roster,
            imports::choose_guardians,
            imports::forget_import,
            imports::preview_import,
            imports::import,
            incidents::record_incident,
            incidents::incidents,
            incidents::incident,
            incidents::set_role,
            incidents::set_scope,
            incidents::set_incident_status,
            police_decisions::decide_on_police,
            police_decisions::set_possibly_criminal,
            ladders::ladders,
            ladders::rehearse_ladder,
            ladders::change_ladder,
            ladders::simulate,
            sanctions::propose_sanction,
            sanctions::rehearse_sanction,
            sanctions::decide_sanction,
            sanctions::sanctions,
            sanctions::sanction,
            procedures::rehearse_procedure,
            procedures::open_procedure,
            procedures::rehearse_entry,
            procedures::enter_station,
            procedures::procedures,
            procedures::procedure,
            procedures::suspicion,
            procedures::enter_suspicion,
            letters::letters,
            letters::letter,
            letters::letter_kinds,
            letters::letter_form,
            letters::rehearse_letter,
            letters::issue_letter,
            letters::mark_letter,
            letters::save_letter,
            letters::print,
            consents::form_overview,
            consents::consent_forms,
            consents::consent_reminders,
            consents::forms_progress,
            consents::stop_forms,
            consents::save_forms,
            consents::consent_matrix,
            consents::consent_counts,
            consents::consents_of,
            consents::consent_proof,
            consents::form_by_code,
            consents::book_form,
            consents::register_consent,
            consents::withdraw_consent,
            consents::confirm_withdrawal,
            consents::attach_scan,
            consents::consent_items,
            consents::consent_catalogue,
            consents::save_consent_item,
            consents::retire_consent_item,
            consents::consent_sheet,
            consents::save_consent_table,
            publications::may_publish,
            publications::record_publication,
            publications::publications,
            publications::takedowns,
            publications::finish_takedown,
            keys::keys,
            keys::make_recovery_key,
            keys::save_recovery_sheet,
            keys::check_recovery_key,
            keys::renew_key,
            keys::change_password,
            keys::recoverable_people,
            keys::recover_access,
            copies::copies,
            copies::make_copy,
            copies::choose_copy_folder,
            copies::save_copying,
            copies::check_copy,
            copies::take_copy,
            copies::choose_copy,
            copies::try_copy,
            copies::put_back_copy,
            settings::settings,
            settings::save_school,
            holidays::save_holidays,
            holidays::choose_calendar,
            holidays::region_holidays,
            holidays::add_holidays,
            history::history,
            history::verify,
            history::undo,
        ])
}

/// Answers every command: the typed ones, and those that answer with raw bytes, which have no
/// TypeScript type.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    // The handler borrows its builder for as long as the program runs.
    let typed = Box::leak(Box::new(ipc())).invoke_handler();
    let raw: Box<dyn Fn(Invoke<Wry>) -> bool + Send + Sync> = Box::new(tauri::generate_handler![
        letters::letter_pdf,
        letters::preview_letter,
        letters::preview_decision,
        consents::forms_pdf,
        consents::scan_bytes,
        keys::recovery_sheet
    ]);
    move |invoke| match invoke.message.command() {
        "letter_pdf" | "preview_letter" | "preview_decision" | "forms_pdf" | "scan_bytes"
        | "recovery_sheet" => raw(invoke),
        _ => typed(invoke),
    }
}
