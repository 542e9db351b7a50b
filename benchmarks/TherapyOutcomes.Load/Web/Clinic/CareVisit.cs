namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>What is recorded of one day of care.</summary>
/// <param name="At">When the last command is dated.</param>
/// <param name="Steps">The commands.</param>
internal sealed record CareVisit(DateTimeOffset At, IReadOnlyList<Step> Steps);
