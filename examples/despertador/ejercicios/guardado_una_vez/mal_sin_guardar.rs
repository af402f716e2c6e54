//! Cree que quien devuelve `Pending` ya está apuntado.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use super::kitchen::Bell;

pub struct Notice(pub Arc<Mutex<Bell>>);

impl Future for Notice {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let mut bell = self.0.lock().unwrap();
        if bell.rung {
            return Poll::Ready(());
        }
        let _waker = cx.waker().clone();
        Poll::Pending
    }
}
