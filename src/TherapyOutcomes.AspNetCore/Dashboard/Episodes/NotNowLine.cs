using TherapyOutcomes.AspNetCore.Dashboard.Forms;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>A command that an episode does not take as it stands.</summary>
/// <param name="Label">What the command is called.</param>
/// <param name="Why">What keeps the episode from taking it.</param>
/// <param name="Help">The form that helps; null if there is none.</param>
internal sealed record NotNowLine(string Label, string Why, FormLink? Help);
