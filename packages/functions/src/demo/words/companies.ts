import type { Category } from "@tandem/contract";

/** A sponsor that nobody has heard of: name, trade, home, and what it pays for. */
export interface Company {
  name: string;
  industry: string;
  country: string;
  zone: string;
  currency: string;
  categories: readonly Category[];
  /** Names of campaigns in the company's own language. */
  own?: readonly string[];
}

const company = (
  name: string,
  industry: string,
  [country, zone, currency]: readonly [string, string, string],
  categories: readonly Category[],
  own?: readonly string[],
): Company => ({ name, industry, country, zone, currency, categories, own });

const US = ["US", "America/New_York", "USD"] as const;
const WEST = ["US", "America/Los_Angeles", "USD"] as const;
const UK = ["GB", "Europe/London", "GBP"] as const;
const DE = ["DE", "Europe/Berlin", "EUR"] as const;
const FR = ["FR", "Europe/Paris", "EUR"] as const;
const ES = ["ES", "Europe/Madrid", "EUR"] as const;
const SE = ["SE", "Europe/Stockholm", "SEK"] as const;
const PL = ["PL", "Europe/Warsaw", "PLN"] as const;
const BR = ["BR", "America/Sao_Paulo", "BRL"] as const;
const IN = ["IN", "Asia/Kolkata", "INR"] as const;
const JP = ["JP", "Asia/Tokyo", "JPY"] as const;
const KR = ["KR", "Asia/Seoul", "KRW"] as const;

/** The first is the one that the demo logs in as; the last six are those that are not let in. */
export const COMPANIES: readonly Company[] = [
  company("Velora Skin Lab", "Cosmetics", US, ["beauty", "health", "fashion"]),
  company(
    "Grüne Gabel GmbH",
    "Food boxes",
    DE,
    ["food", "health", "parenting"],
    ["Herbstküche für Ungeduldige"],
  ),
  company("Quillon Bikes", "Bicycles", UK, ["sports", "fitness", "travel"]),
  company("Løvtre & Sønner Friluft", "Outdoor clothing", SE, ["travel", "sports", "fashion"]),
  company("株式会社かもめ台所", "食品", JP, ["food", "home"], ["冬のだし便り", "お弁当の一週間"]),
  company("달무리 오디오", "오디오", KR, ["music", "tech"], ["여름밤 헤드폰 체험단"]),
  company("Papaya Byte", "Consumer electronics", WEST, ["tech", "gaming"]),
  company(
    "Maison Brindille",
    "Home fragrance",
    FR,
    ["home", "beauty", "art"],
    ["Lumières d’hiver"],
  ),
  company("Tortoise & Thread", "Slow fashion", UK, ["fashion", "art"]),
  company("Nidra Mattress Company", "Bedding", IN, ["home", "health"], ["अच्छी नींद का महीना"]),
  company(
    "Cobre Café",
    "Coffee roasters",
    ["MX", "America/Mexico_City", "MXN"],
    ["food", "business"],
    ["De la finca a tu taza"],
  ),
  company("Pixelgarten Spiele", "Games studio", DE, ["gaming", "entertainment"]),
  company("Ледоруб Travel", "Mountain tours", ["BG", "Europe/Sofia", "EUR"], ["travel", "fitness"]),
  company(
    "Вишневий Дім",
    "Ceramics",
    ["UA", "Europe/Kyiv", "UAH"],
    ["home", "art"],
    ["Посуд для великої родини"],
  ),
  company(
    "Καλοκαίρι Ταξίδια",
    "Holidays",
    ["GR", "Europe/Athens", "EUR"],
    ["travel", "food"],
    ["Νησιά εκτός εποχής"],
  ),
  company(
    "خيوط النيل",
    "منسوجات",
    ["EG", "Africa/Cairo", "EGP"],
    ["fashion", "home"],
    ["قطن الصيف"],
  ),
  company("Dune Ledger", "Personal finance", ["AE", "Asia/Dubai", "AED"], ["finance", "business"]),
  company("Ravintola Oats", "Plant drinks", SE, ["food", "fitness"]),
  company("Brightwater Learning", "Online courses", US, ["education", "business", "art"]),
  company("Zwierzak i Spółka", "Pet food", PL, ["pets"], ["Pierwszy rok z psem"]),
  company("Motor Aurora", "Electric scooters", ES, ["automotive", "tech", "travel"]),
  company("Little Harbour Toys", "Toys", UK, ["parenting", "education"]),
  company(
    "Estúdio Maré Alta",
    "Surf wear",
    BR,
    ["sports", "fashion", "music"],
    ["Verão sem pressa"],
  ),
  company("Kestrel Pay", "Payments", UK, ["finance", "tech"]),
  company("Chá & Cia do Cerrado", "Tea", BR, ["food", "health"]),
  company("דבש ושקד", "Bakery", ["IL", "Asia/Jerusalem", "ILS"], ["food"], ["עוגות לשבת"]),
  company("青禾茶事", "茶", ["CN", "Asia/Shanghai", "CNY"], ["food", "art"], ["春茶到家"]),
  company("Oakmoss Instruments", "Guitars", US, ["music", "education"]),
  company("Sable & Sparrow Photo", "Camera bags", WEST, ["art", "travel", "other"]),
  company("Al Rimal Fitness", "Gyms", ["KW", "Asia/Kuwait", "KWD"], ["fitness", "health"]),
  company("Ferrolane Car Care", "Car care", US, ["automotive", "home"]),
  company("Bengal Bloom Foods", "Spices", IN, ["food", "entertainment"]),
  company(
    "Halcyon Ferries and Coastal Railways Joint Holiday Company of the Western Isles",
    "Travel",
    UK,
    ["travel", "other"],
  ),
  company("Tiny Observatory", "Telescopes for children", US, ["education", "parenting", "tech"]),
  company("Copperfield Vitamins Direct", "Supplements", US, ["health", "fitness"]),
  company("Quick Crown Tokens", "Digital assets", WEST, ["finance"]),
  company("Studio Päivä", "Lamps", ["FI", "Europe/Helsinki", "EUR"], ["home"]),
  company("Mango Republic Juices", "Drinks", ["NG", "Africa/Lagos", "NGN"], ["food"]),
  company("Atelier Lutrin", "Stationery", FR, ["art", "education"]),
  company("Sunbird Camping", "Tents", ["ZA", "Africa/Johannesburg", "ZAR"], ["travel"]),
];
