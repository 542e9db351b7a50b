using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Something that a rule found, and the forms that take care of it.</summary>
/// <param name="Text">What is so, then what to do.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Due">The day by which to do it, in words; null if there is none.</param>
/// <param name="Forms">The forms that are open to the reader. Where there is a decision to take, they are its ways, so that none is suggested.</param>
internal sealed record FindingLine(string Text, string Rule, string? Due, ImmutableArray<FormLink> Forms);
