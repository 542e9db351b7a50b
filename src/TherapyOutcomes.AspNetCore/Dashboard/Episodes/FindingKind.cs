namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Where the page shows a finding.</summary>
internal enum FindingKind
{
    Safety,
    Missing,
    Advice,
    Private,
}
