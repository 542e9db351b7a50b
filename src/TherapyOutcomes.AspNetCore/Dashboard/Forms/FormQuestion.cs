namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>A question that a form asks about what was typed, to be answered by ticking a box.</summary>
/// <param name="Name">The name of the box.</param>
/// <param name="Value">What the box sends.</param>
/// <param name="Text">The question, with what is so.</param>
/// <param name="Yes">What ticking the box says.</param>
/// <param name="IsYes">True if it was ticked.</param>
internal sealed record FormQuestion(string Name, string Value, string Text, string Yes, bool IsYes);
