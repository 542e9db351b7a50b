using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Reads what a letter to a professional is to be about.</summary>
internal static class LetterRequestReader
{
    private const string Allowed = "an object with referral (an id), and perhaps scope (a list), client and therapist (text), and language (a tag)";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    public static (ProfessionalLetterRequest? Request, IResult? Problem) Read(ReadOnlyMemory<byte> body, ClinicId clinic, EpisodeId episode)
    {
        try
        {
            return JsonSerializer.Deserialize<LetterBody>(body.Span, Strict) is { Referral: { } referral } given && FactId.TryParse(referral, null, out var fact)
                ? (given.ToRequest(clinic, episode, fact), null)
                : (null, Problems.Malformed(ErrorCodes.FieldMissing, "referral", "The letter needs a referral.", "the id of a referral"));
        }
        catch (JsonException)
        {
            return (null, Problems.Malformed(ErrorCodes.NotJson, "?", "The body is not what a letter is asked for with.", Allowed));
        }
    }
}
