namespace TherapyOutcomes.Tests.Safety;

/// <summary>An invented child, treated until someone suspects abuse and reports it.</summary>
internal static class SuspectedAbuse
{
    /// <summary>The last four commands: the flag, the report as a referral, and the disclosure that the law requires.</summary>
    public const int Withheld = 4;

    public static IReadOnlyList<string> Commands { get; } = """
        {"type": "open-episode", "at": "2026-02-02T08:30:00+00:00", "actor": "rmt-ana", "episode": "e-child", "client": "cl-minor-7", "practitioner": "rmt-ana", "complaint": "12-year-old gymnast, calf and hamstring tightness, mother present", "primaryMeasure": "PSFS", "chronicity": "subacute"}
        {"type": "grant-consent", "at": "2026-02-02T08:32:00+00:00", "actor": "rmt-ana", "client": "cl-minor-7", "consent": "k-care", "purposes": ["referral", "family"], "recipients": ["kind:physician", "mother"], "scope": ["scores", "plan"], "expiresOn": "2027-02-02", "signedOn": "2026-02-02", "signedBy": "Mother, Elif K."}
        {"type": "record-score", "at": "2026-02-02T08:40:00+00:00", "actor": "rmt-ana", "episode": "e-child", "measure": "PSFS", "items": [4, 3, 5]}
        {"type": "record-session", "at": "2026-02-02T09:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "session": "s1", "techniques": ["swedish"], "minutes": 30, "areas": ["calf"]}
        {"type": "record-score", "at": "2026-02-09T08:50:00+00:00", "actor": "rmt-ana", "episode": "e-child", "measure": "PSFS", "items": [7, 6, 7]}
        {"type": "record-session", "at": "2026-02-09T09:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "session": "s2", "techniques": ["swedish"], "minutes": 30, "areas": ["calf"]}
        {"type": "document-improvement", "at": "2026-02-09T10:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "note": "n1", "subjective": "Trains pain free", "objective": "Dorsiflexion +5", "assessment": "Better", "plan": "Weekly"}
        {"type": "sign-note", "at": "2026-02-09T10:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "note": "n1"}
        {"type": "record-score", "at": "2026-02-16T08:50:00+00:00", "actor": "rmt-ana", "episode": "e-child", "measure": "PSFS", "items": [8, 8, 8]}
        {"type": "record-session", "at": "2026-02-16T09:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "session": "s3", "techniques": ["swedish"], "minutes": 30, "areas": ["calf"]}
        {"type": "record-score", "at": "2026-02-23T08:50:00+00:00", "actor": "rmt-ana", "episode": "e-child", "measure": "PSFS", "items": [8, 8, 9]}
        {"type": "record-session", "at": "2026-02-23T09:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "session": "s4", "techniques": ["swedish"], "minutes": 30, "areas": ["calf"]}
        {"type": "record-score", "at": "2026-03-09T08:50:00+00:00", "actor": "rmt-ana", "episode": "e-child", "measure": "PSFS", "items": [9, 9, 9]}
        {"type": "record-session", "at": "2026-03-09T09:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "session": "s5", "techniques": ["swedish"], "minutes": 30, "areas": ["calf"]}
        {"type": "record-score", "at": "2026-03-16T08:50:00+00:00", "actor": "rmt-ana", "episode": "e-child", "measure": "PSFS", "items": [9, 9, 10]}
        {"type": "record-session", "at": "2026-03-16T09:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "session": "s6", "techniques": ["swedish"], "minutes": 30, "areas": ["calf"]}
        {"type": "confirm-plan", "at": "2026-03-16T10:00:00+00:00", "actor": "rmt-ana", "episode": "e-child", "reason": "Season ends"}
        {"type": "discuss-improvement", "at": "2026-03-16T10:05:00+00:00", "actor": "rmt-ana", "episode": "e-child", "topics": ["progress", "contribution", "self-care", "natural-course"], "selfCare": [{"what": "calf stretch", "howOften": "daily", "when": "after school", "confidence": 9}], "understood": "yes", "channel": "in person", "with": {"role": "guardian", "name": "Elif K."}}
        {"type": "disclose", "at": "2026-03-16T10:10:00+00:00", "actor": "rmt-ana", "client": "cl-minor-7", "purpose": "family", "recipient": "mother", "scope": ["scores", "plan"], "reason": "Progress shared with guardian"}
        {"type": "decide-no-referral", "at": "2026-03-16T10:12:00+00:00", "actor": "rmt-ana", "episode": "e-child", "reason": "Team physio already involved"}
        {"type": "request-feedback", "at": "2026-03-16T10:13:00+00:00", "actor": "rmt-ana", "episode": "e-child", "request": "f1", "session": "s6"}
        {"type": "report-red-flag", "at": "2026-03-16T11:00:00+00:00", "flag": "suspected-abuse", "detail": "Bruises on upper arms in finger pattern; child afraid when mother called. Duty to report.", "actor": "rmt-ana", "episode": "e-child"}
        {"type": "propose-referral", "at": "2026-03-16T11:05:00+00:00", "referral": "r9", "to": {"kind": "child-protection", "name": "County CPS"}, "reason": "Mandated report", "urgency": "emergency", "actor": "rmt-ana", "episode": "e-child"}
        {"type": "send-referral", "at": "2026-03-16T11:06:00+00:00", "referral": "r9", "scope": ["redFlags"], "actor": "rmt-ana", "episode": "e-child"}
        {"type": "disclose", "at": "2026-03-16T11:07:00+00:00", "actor": "rmt-ana", "client": "cl-minor-7", "purpose": "requiredByLaw", "recipient": "County CPS", "scope": ["identity", "redFlags", "notes"], "reason": "Mandated report of suspected abuse", "legalBasis": "State child abuse reporting law", "withholdUntil": "2026-09-16"}
        """.Split('\n');
}
