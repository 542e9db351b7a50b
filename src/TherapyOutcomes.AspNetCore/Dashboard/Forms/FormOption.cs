namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>One of the values that can be chosen in a field.</summary>
/// <param name="Value">The value, as commands have it.</param>
/// <param name="Label">What it is called; null if the words of the pages say it.</param>
internal sealed record FormOption(string Value, string? Label = null);
