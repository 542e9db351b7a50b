using System.Collections.Immutable;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>What is sent to ask for a letter to a professional.</summary>
internal sealed record LetterBody
{
    public string? Referral { get; init; }

    public ImmutableArray<DisclosureScope>? Scope { get; init; }

    public string? Client { get; init; }

    public string? Therapist { get; init; }

    public string? Language { get; init; }

    public ProfessionalLetterRequest ToRequest(ClinicId clinic, EpisodeId episode, FactId referral) => new()
    {
        Clinic = clinic,
        Episode = episode,
        Referral = referral,
        Scope = Scope,
        Client = TextOf(Client),
        Therapist = TextOf(Therapist),
        Language = Language ?? "en",
    };

    private static ClientText? TextOf(string? text) => text is { Length: > 0 } ? new ClientText(text) : null as ClientText?;
}
