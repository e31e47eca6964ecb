package dev.ironwright.workbench.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NoticesViewModelTest {

    private final NoticesViewModel notices = new NoticesViewModel();

    @Test
    void aFaultKeepsWhatABugReportNeeds() {
        notices.fault(new IllegalStateException("odd"));
        var notice = notices.notices().getFirst();
        assertEquals("odd", notice.text());
        assertTrue(notice.details().contains("NoticesViewModelTest"), notice::details);
    }

    @Test
    void theSameFaultIsToldOnceAndOldOnesGo() {
        for (int i = 0; i < 9; i++) {
            notices.fault(new IllegalStateException("odd"));
        }
        assertEquals(1, notices.notices().size());
        for (int i = 0; i < 9; i++) {
            notices.tell("number " + i);
        }
        assertEquals(3, notices.notices().size());
        assertEquals("number 8", notices.notices().getFirst().text());
        notices.dismiss(notices.notices().getFirst());
        assertEquals("number 7", notices.notices().getFirst().text());
    }
}
