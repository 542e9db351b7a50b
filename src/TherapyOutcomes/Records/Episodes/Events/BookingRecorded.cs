using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client has an appointment on a day, or that the appointment of that day was cancelled.</summary>
/// <remarks>Results from <see cref="RecordBooking"/>.</remarks>
public sealed record BookingRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal BookingRecorded()
    {
    }

    /// <summary>The day of the appointment, in the clinic's time zone.</summary>
    public required DateOnly BookedFor { get; init; }

    /// <summary>True if the appointment was cancelled; otherwise, false or null.</summary>
    public bool? Cancelled { get; init; }
}
