using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that the client has an appointment on a day, or that the appointment of that day was cancelled.</summary>
/// <remarks>Corresponds to the <c>record-booking</c> command. For each day, the newest record counts.</remarks>
public sealed record RecordBooking : EpisodeCommand
{
    /// <summary>The day of the appointment, in the clinic's time zone.</summary>
    public required DateOnly BookedFor { get; init; }

    /// <summary>True if the appointment was cancelled; otherwise, false or null.</summary>
    public bool? Cancelled { get; init; }

    internal BookingRecorded ToEvent() => new()
    {
        BookedFor = BookedFor,
        Cancelled = Cancelled,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Day("bookedFor", BookedFor);
    }

    internal static RecordBooking Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        BookedFor = fields.Date("bookedFor"),
        Cancelled = fields.BoolOrNull("cancelled"),
    };
}
