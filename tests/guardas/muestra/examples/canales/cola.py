"""Un mensaje entra y sale.

Ejecuta: python3 examples/canales/cola.py
"""

# ANCHOR: programa
print("sale el mensaje")
NAMES = (
    run, Runner, Task, TaskGroup, create_task, current_task, all_tasks,
    sleep, gather, wait_for, shield, wait, timeout, to_thread,
    run_coroutine_threadsafe, as_completed, Queue, PriorityQueue, LifoQueue,
    create_subprocess_exec, create_subprocess_shell, open_connection,
    open_unix_connection, start_server, start_unix_server, StreamReader,
    StreamWriter, Lock, Event, Condition, Semaphore, BoundedSemaphore,
    Barrier, CancelledError, BrokenBarrierError
)
# ANCHOR_END: programa
