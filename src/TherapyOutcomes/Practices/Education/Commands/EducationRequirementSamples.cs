namespace TherapyOutcomes.Commands;

/// <summary>
/// Provides education requirements as data. The library ships one sample. A clinic sets its own requirements because rules differ and
/// change.
/// </summary>
/// <remarks>The samples are not legal advice. This class is stateless and thread-safe.</remarks>
public static class EducationRequirementSamples
{
    /// <summary>
    /// Returns the requirement for Nebraska: 16 credits in 24 months, including at least 8 hands-on and 3 in ethics. The source is 172
    /// NAC 81 as quoted by a massage school. Check it before you rely on it.
    /// </summary>
    /// <param name="practitioner">The practitioner for whom the requirement is set.</param>
    /// <param name="startsOn">The first day of a cycle.</param>
    /// <param name="at">The time at which the requirement is set.</param>
    /// <param name="actor">The person or program that sets the requirement.</param>
    public static SetEducationRequirement Nebraska(PractitionerId practitioner, DateOnly startsOn, DateTimeOffset at, ActorId actor) => new()
    {
        Practitioner = practitioner,
        At = at,
        Actor = actor,
        Body = "Nebraska",
        PeriodMonths = 24,
        StartsOn = startsOn,
        Credits = 16,
        CategoryMinimums =
        [
            new CategoryMinimum { Category = "hands-on", Credits = 8 },
            new CategoryMinimum { Category = "ethics", Credits = 3 },
        ],
    };
}
