using System.Collections.Immutable;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Letters;

/// <summary>Represents the request for a letter that goes with a referral, or with a report on one.</summary>
/// <remarks>
/// The letter discloses what it tells. It is written only as far as <see cref="SendReferral"/> or <see cref="SendReport"/> would be accepted with its scope at that time,
/// so a consent that was revoked meanwhile ends it, too. Writing records nothing.
/// </remarks>
public sealed record ProfessionalLetterRequest
{
    /// <summary>The clinic. The default is <see cref="ClinicId.Default"/>.</summary>
    public ClinicId Clinic { get; init; } = ClinicId.Default;

    /// <summary>The episode.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The referral: to somebody else for a referral letter, to this clinic for a progress report.</summary>
    public required FactId Referral { get; init; }

    /// <summary>
    /// What the letter tells, besides who the client is. Null for what was sent last with the referral or, before it is sent, scores and plan.
    /// </summary>
    public ImmutableArray<DisclosureScope>? Scope { get; init; }

    /// <summary>The words by which the recipient knows the client, such as the name and the date of birth; null for the client's id.</summary>
    public ClientText? Client { get; init; }

    /// <summary>The name of the therapist who writes; null for the practitioner's id.</summary>
    public ClientText? Therapist { get; init; }

    /// <summary>The tag of the recipient's language, such as <c>en</c> or <c>es-MX</c>. Unsupported languages fall back to English. The default is <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The time to write for; null for the current time. What was recorded after a time in the past is left out.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
