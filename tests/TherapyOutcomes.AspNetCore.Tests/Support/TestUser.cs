namespace TherapyOutcomes.AspNetCore.Tests.Support;

/// <summary>Somebody who makes requests.</summary>
/// <param name="Actor">The id in the user's claim; null for nobody who is signed in.</param>
/// <param name="Clinic">The id of the user's clinic; null for a user without one.</param>
/// <param name="Roles">The roles.</param>
internal sealed record TestUser(string? Actor, string? Clinic, params OutcomeArea[] Roles)
{
    public static TestUser Anonymous { get; } = new(null, null);

    /// <summary>Somebody at the clinic who may do everything.</summary>
    public static TestUser Owner { get; } = new("ada", "default", Enum.GetValues<OutcomeArea>());

    /// <summary>Somebody at another clinic who may do everything there.</summary>
    public static TestUser Elsewhere { get; } = new("eve", "elsewhere", Enum.GetValues<OutcomeArea>());

    public void SignIn(HttpClient client)
    {
        if (Actor is not null)
        {
            client.DefaultRequestHeaders.Add(SignedIn.Header, string.Join(';', [Actor, Clinic ?? "", .. Roles.Select(role => role.ToString())]));
        }
    }
}
