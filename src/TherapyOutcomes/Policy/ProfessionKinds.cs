using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Provides the kinds of professionals and services that the rules know by default. A clinic can set its own.</summary>
/// <remarks>Spaces, hyphens and underscores in a kind mean the same, and case does not count.</remarks>
internal static class ProfessionKinds
{
    /// <summary>The clinicians. Clients, relatives, reception staff and massage therapists are none.</summary>
    public static ImmutableHashSet<Term> Clinicians { get; } =
    [
        "physician", "nurse", "nurse-practitioner", "physician-assistant", "physiotherapist", "chiropractor", "osteopath", "dentist",
        "midwife", "psychologist", "psychiatrist", "pharmacist",
    ];

    /// <summary>The services that help in an emergency.</summary>
    public static ImmutableHashSet<Term> EmergencyServices { get; } = ["emergency-service", "emergency-department", "ambulance", "crisis-line"];

    /// <summary>The authorities that protect people.</summary>
    public static ImmutableHashSet<Term> Authorities { get; } = ["police", "child-protection", "adult-protection", "court", "public-health"];

    /// <summary>Determines whether a list of kinds includes a kind, however it is written.</summary>
    public static bool Includes(ImmutableHashSet<Term> kinds, Term kind)
    {
        if (kinds.Contains(kind))
        {
            return true;
        }

        var plain = Plain(kind);
        foreach (var known in kinds)
        {
            if (Plain(known) == plain)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the one form of all the ways in which a kind can be written.</summary>
    public static string Plain(Term kind) =>
        string.Concat(kind.Value.ToUpperInvariant().Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '_')));
}
