using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents someone who may act for the client for a time, such as a parent.</summary>
public sealed record Guardian : IDatedFact
{
    internal Guardian()
    {
    }

    /// <summary>The name of the guardian.</summary>
    public required ClientText Name { get; init; }

    /// <summary>What the guardian is to the client, such as <c>mother</c>.</summary>
    public required Term Relation { get; init; }

    /// <summary>The first day on which the guardian may act for the client.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which the guardian may act for the client; null if the end is not known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The metadata of the event that recorded the guardian.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>Determines whether the guardian may act for the client on a day.</summary>
    /// <param name="day">The day, in the clinic's time zone.</param>
    public bool ActsOn(DateOnly day) => From <= day && !(Until < day);
}
