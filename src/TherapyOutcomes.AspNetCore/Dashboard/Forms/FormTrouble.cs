namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Something that keeps a form from being recorded.</summary>
/// <param name="Path">The path of the field where it belongs; null if it belongs to none.</param>
/// <param name="Text">What is so, and what is allowed.</param>
/// <param name="Rule">The id of the rule that says so; null if none does.</param>
internal sealed record FormTrouble(string? Path, string Text, string? Rule = null);
