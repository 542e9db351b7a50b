namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>A score in the table.</summary>
/// <param name="Day">The day, in words.</param>
/// <param name="Value">The score.</param>
/// <param name="Gain">How much better it is than the baseline; empty if it isn't compared.</param>
/// <param name="Verdict">What that means.</param>
internal sealed record ScoreLine(string Day, string Value, string Gain, string Verdict);
