using System.Collections.Immutable;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks that records are the same only if clinic, kind and id are the same, character by character.</summary>
internal static class IdentityClauses
{
    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("IDENTITY-01", StorePart.RecordStore, "The same id in another clinic is another record.", trial =>
            AreApartAsync(trial, Episode("x"), Episode("x", OtherClinic))),

        new("IDENTITY-02", StorePart.RecordStore, "The same id in another kind is another record, the clinic's own record included.", trial =>
            AreApartAsync(trial, Episode(Clinic.Value), Client(Clinic.Value), Practitioner(Clinic.Value), RecordKey.For(Clinic))),

        new("IDENTITY-03", StorePart.RecordStore, "Ids that differ only in case are different.", trial =>
            AreApartAsync(trial, Episode("Abc"), Episode("abc"), Episode("ABC"))),

        new("IDENTITY-04", StorePart.RecordStore, "Ids that differ only by a dot, an underscore or a hyphen are different.", trial =>
            AreApartAsync(trial, Episode("a_b"), Episode("a.b"), Episode("a-b"), Episode("axb"), Episode("ab"))),

        new("IDENTITY-05", StorePart.RecordStore, "Ids of 64 characters that differ only in the last one are different.", trial =>
            AreApartAsync(trial, Episode(new string('x', 63) + "1"), Episode(new string('x', 63) + "2"), Episode(new string('x', 63)))),

        new("IDENTITY-06", StorePart.RecordStore, "Ids that look like numbers are kept as text.", trial =>
            AreApartAsync(trial, Episode("7"), Episode("007"), Episode("7.0"), Episode("7e0"), Episode("-7"))),

        new("IDENTITY-07", StorePart.RecordStore, "Clinics whose ids differ in case or by a single character are different.", trial =>
            AreApartAsync(trial, Episode("x", new ClinicId("a_b")), Episode("x", new ClinicId("A_b")), Episode("x", new ClinicId("a.b")), Episode("x", new ClinicId("axb")))),
    ];

    // Each record gets a different number of events, so that a mix-up is detected. Each is read once before it exists.
    private static async Task AreApartAsync(StoreTrial trial, params RecordKey[] keys)
    {
        for (var index = 0; index < keys.Length; index++)
        {
            StoreExpect.Nothing($"event of {keys[index].Clinic}/{keys[index]} yet", await trial.ReadAsync(keys[index]));
            await trial.WriteAsync(Append(keys[index], 0, "m1", count: index + 1));
        }

        for (var index = 0; index < keys.Length; index++)
        {
            StoreExpect.Sequence(
                $"the events of {keys[index].Clinic}/{keys[index]}",
                Enumerable.Repeat(keys[index], index + 1),
                (await trial.ReadAsync(keys[index])).Select(stored => stored.Key));
        }
    }
}
