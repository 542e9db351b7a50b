namespace TherapyOutcomes.Feeds;

/// <summary>Represents a position in a clinic's feed as hosts keep it: it also tells the content of the store and the clinic, so that it can't be used for others.</summary>
/// <param name="StoreId">The id of the store's content.</param>
/// <param name="Place">The position as the store gave it; null for before the first event.</param>
/// <param name="Clinic">The clinic.</param>
internal sealed record FeedPosition(Guid StoreId, string? Place, ClinicId Clinic)
{
    private const int MostCharacters = 64;

    /// <summary>Reads a position of a clinic's feed.</summary>
    /// <exception cref="ArgumentException">The text is none, or belongs to another clinic.</exception>
    public static FeedPosition Parse(string text, ClinicId clinic)
    {
        if (text.Split('.', 3) is [var store, var place, var of] && Guid.TryParseExact(store, "N", out var id) && (place.Length == 0 || IsPlace(place)) && of == clinic.Value)
        {
            return new FeedPosition(id, place.Length == 0 ? null : place, clinic);
        }

        throw new ArgumentException($"This is no position of the feed of the clinic {clinic}. Give {nameof(EventFeedPage)}.{nameof(EventFeedPage.Position)} of a page of the same clinic.", nameof(text));
    }

    /// <summary>Returns whether a store may give such a position.</summary>
    public static bool IsPlace(string? place) =>
        place is { Length: > 0 and <= MostCharacters } && place.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    /// <inheritdoc/>
    public override string ToString() => $"{StoreId:N}.{Place}.{Clinic.Value}";
}
