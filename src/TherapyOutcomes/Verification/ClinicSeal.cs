using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TherapyOutcomes;

/// <summary>
/// Represents a seal of a clinic, as it is anchored outside of the store: printed, mailed to somebody else, or published. A later verification against
/// it finds whatever was changed or removed since, also by somebody who can write to the database and has the master keys.
/// </summary>
/// <remarks>In text form it is the clinic, the number and the digest, separated by colons. It contains nothing personal. Immutable and thread-safe.</remarks>
public sealed record ClinicSeal : IParsable<ClinicSeal>
{
    private const int DigestLength = 64;

    internal ClinicSeal()
    {
    }

    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The number of the seal. The clinic's first seal has number 1.</summary>
    public required int Number { get; init; }

    /// <summary>The digest over how far all records of the clinic had come, and over the seal before: 64 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>Reads a seal.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored, because seals do not depend on a culture.</param>
    /// <returns>The seal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a seal.</exception>
    public static ClinicSeal Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var seal) ? seal : throw new FormatException("A seal is a clinic, a number and 64 hexadecimal digits, separated by colons.");
    }

    /// <summary>Tries to read a seal.</summary>
    /// <param name="s">The text form.</param>
    /// <param name="provider">Ignored, because seals do not depend on a culture.</param>
    /// <param name="result">The seal; null if the text is not one.</param>
    /// <returns>True if the text is a seal; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ClinicSeal result)
    {
        result = s?.Trim().Split(':') is [var clinic, var number, { Length: DigestLength } digest]
            && ClinicId.TryParse(clinic, provider, out var id)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0
            && digest.All(char.IsAsciiHexDigit)
                ? new ClinicSeal { Clinic = id, Number = parsed, Digest = digest.ToLowerInvariant() }
                : null;
        return result is not null;
    }

    /// <summary>Returns the text form, such as <c>default:3:9f86d081…</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Clinic}:{Number}:{Digest}");
}
