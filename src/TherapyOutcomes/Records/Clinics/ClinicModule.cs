using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;

namespace TherapyOutcomes.Records;

/// <summary>The events of the clinic's own record. No command leads to them.</summary>
internal static class ClinicModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = ClinicJsonContext.Default,
        Events =
        [
            EventForm<ClinicRecord>.Of<RecordsSealed>("RecordsSealed", (clinic, records, metadata) => clinic.Apply(records, metadata)),
            EventForm<ClinicRecord>.Of<ClinicSealed>("ClinicSealed", (clinic, seal, metadata) => clinic.Apply(seal, metadata)),
        ],
    };
}
