//! Panic hook and mount, nothing else.

fn main() {
    relevo::platform::panic::install();
    leptos::mount::mount_to_body(relevo::ui::App);
}
