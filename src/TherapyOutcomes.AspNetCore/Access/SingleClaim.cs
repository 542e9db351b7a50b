using System.Security.Claims;

namespace TherapyOutcomes.AspNetCore.Access;

internal static class SingleClaim
{
    /// <summary>Returns the value of a claim; null if the user lacks it, or has several that differ, of which none can be relied on.</summary>
    public static string? Of(ClaimsPrincipal user, string type)
    {
        var values = user.FindAll(type).Select(claim => claim.Value).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return values.Count == 1 ? values[0] : null;
    }
}
