namespace TherapyOutcomes.AspNetCore.Dashboard.Clients;

/// <summary>An episode of a client.</summary>
/// <param name="Id">The id.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Practitioner">The practitioner.</param>
/// <param name="Next">What comes next; null if nothing does.</param>
internal sealed record ClientEpisode(EpisodeId Id, EpisodeStage Stage, PractitionerId? Practitioner, ClientStep? Next);
