namespace TherapyOutcomes.AspNetCore.Dashboard.Education;

/// <summary>A practitioner in the list.</summary>
/// <param name="Practitioner">The practitioner.</param>
/// <param name="Next">The first thing to do; null if nothing is due.</param>
/// <param name="HasRequirement">True if a requirement is on record. Without one, nothing can be due for it.</param>
internal sealed record PractitionerRow(PractitionerId Practitioner, NextStep? Next, bool HasRequirement);
