namespace TherapyOutcomes.Reporting;

/// <summary>Who reads a report, and so what it may show.</summary>
public enum ReportAudience
{
    /// <summary>
    /// The clinic itself: every count, each client's course and the worklist. Counts of few clients are shown, because the same page names
    /// those clients; it says that it must not leave the clinic.
    /// </summary>
    Clinic,

    /// <summary>
    /// Anybody: groups only. Counts from 1 to 10, and counts from which they could be worked out, are withheld
    /// (<see cref="Analysis.SmallCells"/>); no client, no worklist, no curve, whose steps are single clients.
    /// </summary>
    Public,
}
