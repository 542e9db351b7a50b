namespace TherapyOutcomes.Records;

/// <summary>Represents a time without care between two neighboring days out of the opening, the resumes and the sessions.</summary>
/// <param name="From">The last day of care before the gap.</param>
/// <param name="To">The day on which the gap ended, by care or by an agreement on maintenance, or, while it is open, the day that was asked about.</param>
/// <param name="IsOpen">True if no care followed up to the day that was asked about; otherwise, false.</param>
internal readonly record struct CareGap(DateOnly From, DateOnly To, bool IsOpen);
