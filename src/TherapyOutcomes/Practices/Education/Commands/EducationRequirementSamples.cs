namespace TherapyOutcomes.Commands;

/// <summary>Requirements as data. One sample is shipped; a clinic sets its own, because rules differ and change.</summary>
/// <remarks>Pure and thread-safe. Not legal advice.</remarks>
public static class EducationRequirementSamples
{
    /// <summary>
    /// Nebraska: 16 credits in 24 months, of them at least 8 hands-on and 3 ethics (172 NAC 81 as quoted by a massage
    /// school; check it before relying on it).
    /// </summary>
    /// <param name="practitioner">The practitioner.</param>
    /// <param name="startsOn">The first day of a cycle.</param>
    /// <param name="at">When it is set.</param>
    /// <param name="actor">Who sets it.</param>
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
