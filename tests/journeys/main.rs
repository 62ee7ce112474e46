//! The promises of the README, kept in the real window: the built program, its own web view, real
//! clicks and keys. What a screen does in detail is asked of the screen itself, in `ui/`.

mod alone;
mod consents;
mod crash;
mod damaged;
mod demo;
mod file_pictures;
mod follow_through;
mod incidents;
mod keyboard;
mod main_job;
mod office;
mod pictures;
mod procedures;
mod turn;
mod walls;
