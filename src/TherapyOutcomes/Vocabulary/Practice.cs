using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies one of the ten practices that follow when a client gets better. The value 0 stands for the record itself.</summary>
[JsonConverter(typeof(WireEnumConverter<Practice>))]
public enum Practice
{
    /// <summary>The record itself: ids, stages and repeats.</summary>
    Record = 0,

    /// <summary>The practice of documenting the improvement.</summary>
    Documentation = 1,

    /// <summary>The practice of monitoring the client further.</summary>
    Monitoring = 2,

    /// <summary>The practice of adjusting the treatment plan.</summary>
    Planning = 3,

    /// <summary>The practice of communicating with the client.</summary>
    Communication = 4,

    /// <summary>The practice of building a therapeutic relationship.</summary>
    Relationship = 5,

    /// <summary>The practice of referring the client to other professionals.</summary>
    Referral = 6,

    /// <summary>The practice of continuing education.</summary>
    Education = 7,

    /// <summary>The practice of seeking feedback.</summary>
    Feedback = 8,

    /// <summary>The practice of respecting privacy.</summary>
    Privacy = 9,

    /// <summary>The practice of celebrating the success.</summary>
    Celebration = 10,
}
