package dev.ironwright.explorer;

import java.util.concurrent.locks.ReentrantLock;

/// Pauses, resumes and stops a running exploration from another thread.
public final class Control {

    private final ReentrantLock lock = new ReentrantLock();
    private final java.util.concurrent.locks.Condition changed = lock.newCondition();
    private volatile boolean paused;
    private volatile boolean stopped;

    public void pause() {
        paused = true;
    }

    public void resume() {
        lock.lock();
        try {
            paused = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the exploration soon, with an honest verdict about what was explored.
    public void stop() {
        stopped = true;
        resume();
    }

    public boolean paused() {
        return paused;
    }

    public boolean stopped() {
        return stopped;
    }

    /// Waits while paused; true when the exploration should go on.
    public boolean proceed() {
        if (paused) {
            waitForResume();
        }
        return !stopped;
    }

    private void waitForResume() {
        lock.lock();
        try {
            while (paused && !stopped) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
