namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>A form that leads on.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Label">What it records.</param>
/// <param name="Why">Why it is worth recording.</param>
internal sealed record FormLink(string Path, string Label, string Why);
