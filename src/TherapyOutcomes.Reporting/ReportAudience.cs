namespace TherapyOutcomes.Reporting;

/// <summary>Specifies who reads a report, which determines what it may show.</summary>
public enum ReportAudience
{
    /// <summary>
    /// The clinic itself. The report shows every count, each client's course and the worklist. It also shows counts of few clients, because the
    /// same page names those clients, and it says that it must not leave the clinic.
    /// </summary>
    Clinic = 0,

    /// <summary>
    /// Anybody. The report shows only totals. Counts from 1 to 10 are withheld, together with all counts from which they could be worked out
    /// (<see cref="Analysis.SmallCells"/>). Groups are shown only if none of their counts is withheld. It shows no client, no worklist and no curve, because the steps of a curve are single clients.
    /// </summary>
    Public = 1,
}
