using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ClinicWeb;

/// <summary>Who works at the clinic. In earnest, they are in ASP.NET Core Identity or at the clinic's own provider, and no password is in the source.</summary>
internal static class Staff
{
    public const string DemoPassword = "massage";

    private static readonly Dictionary<string, string> Roles = new() { ["ada"] = "therapist", ["ben"] = "therapist", ["olga"] = "owner" };

    public static ClaimsPrincipal? SignIn(string? name, string? password) => name is not null && password == DemoPassword && Roles.TryGetValue(name, out var role)
        ? new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, name), new(ClaimTypes.Name, name), new(ClaimTypes.Role, role)], CookieAuthenticationDefaults.AuthenticationScheme))
        : null;
}
