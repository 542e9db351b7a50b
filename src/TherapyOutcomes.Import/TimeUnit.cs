namespace TherapyOutcomes.Import;

/// <summary>Specifies the unit in which times count from the start of care.</summary>
public enum TimeUnit
{
    /// <summary>Minutes.</summary>
    Minutes = 0,

    /// <summary>Hours.</summary>
    Hours = 1,

    /// <summary>Days.</summary>
    Days = 2,

    /// <summary>Weeks.</summary>
    Weeks = 3,

    /// <summary>Calendar months.</summary>
    Months = 4,
}
