using System.Collections.Immutable;

namespace TherapyOutcomes.Records;

/// <summary>Provides the professions that may clear a red flag.</summary>
internal static class ClinicianKinds
{
    /// <summary>
    /// The default set: medical and allied health professions. Clients, relatives, reception staff and massage therapists are not
    /// included. A clinic can add what its law allows. Hyphens and spaces are equivalent.
    /// </summary>
    public static ImmutableHashSet<Term> Default { get; } =
    [
        "physician", "doctor", "gp", "general practitioner", "medical doctor", "md", "do", "specialist", "surgeon",
        "nurse", "nurse practitioner", "physician assistant", "midwife", "paramedic", "ambulance",
        "emergency department", "emergency physician", "emergency services", "hospital", "ed",
        "physiotherapist", "physical therapist", "chiropractor", "osteopath", "occupational therapist", "podiatrist",
        "cardiologist", "dermatologist", "neurologist", "oncologist", "orthopedist", "orthopedic surgeon",
        "psychiatrist", "psychologist", "radiologist", "rheumatologist", "dentist", "pharmacist",
        "crisis line", "clinician", "primary care", "internist",
    ];

    internal static bool Includes(ImmutableHashSet<Term> kinds, Term kind) =>
        kinds.Contains(kind) || kinds.Contains(new Term(kind.Value.Replace('-', ' ').Replace('_', ' ')));
}
