namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Something that a rule found, and the form that takes care of it.</summary>
/// <param name="Text">What is so, then what to do.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Due">The day by which to do it, in words; null if there is none.</param>
/// <param name="Form">The path of the form; null if there is none for the reader.</param>
/// <param name="Act">What the form records; null if there is none.</param>
internal sealed record FindingLine(string Text, string Rule, string? Due, string? Form, string? Act);
