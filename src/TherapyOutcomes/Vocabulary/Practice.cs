namespace TherapyOutcomes;

/// <summary>Specifies one of the ten practices that follow when a client gets better. The value 0 stands for the record itself.</summary>
public enum Practice
{
    /// <summary>The record itself: ids, stages and repeats.</summary>
    Record = 0,

    /// <summary>Document the improvement.</summary>
    Documentation = 1,

    /// <summary>Continue monitoring.</summary>
    Monitoring = 2,

    /// <summary>Adjust the treatment plan.</summary>
    Planning = 3,

    /// <summary>Communicate with the client.</summary>
    Communication = 4,

    /// <summary>Build a therapeutic relationship.</summary>
    Relationship = 5,

    /// <summary>Refer to other professionals.</summary>
    Referral = 6,

    /// <summary>Continue education.</summary>
    Education = 7,

    /// <summary>Seek feedback.</summary>
    Feedback = 8,

    /// <summary>Respect privacy.</summary>
    Privacy = 9,

    /// <summary>Celebrate the success.</summary>
    Celebration = 10,
}
